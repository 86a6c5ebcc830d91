import { CLIENT_EVENTS } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { answer } from './answer.ts';
import type { DrillSocket } from './drill-socket.ts';
import { TokenBucket, type BucketSize } from './token-bucket.ts';

/** What one socket may send. A person clicks far slower; a device that was offline may have a queue to bring. */
export const PACKET_BUCKET: BucketSize = { burst: 60, perSecond: 10 };

/** Refused events in a row after which a socket is cut: it does not listen to "too many". */
const PATIENCE = 200;

/** Stands before every event handler of a socket: refuses what comes too fast and what nobody handles, and says so. */
export function gatePackets(socket: DrillSocket, bucketSize: BucketSize = PACKET_BUCKET): void {
  // The protocol of Socket.IO lets an event's name be a number, whatever its types say.
  const known: ReadonlySet<unknown> = new Set(CLIENT_EVENTS);
  const bucket = new TokenBucket(bucketSize, performance.now());
  let refusedInARow = 0;

  socket.use(([event, ...args], next) => {
    const retryAfterMs = bucket.take(performance.now());
    if (retryAfterMs === 0 && known.has(event)) {
      refusedInARow = 0;
      next();
      return;
    }
    const refusal =
      retryAfterMs > 0
        ? new AppError('TOO_MANY_REQUESTS', { retryAfterMs })
        : new AppError('EVENT_UNKNOWN', { event: String(event).slice(0, 64) });
    refusedInARow += 1;
    if (refusedInARow > PATIENCE) socket.conn.close();
    else answer(args, { error: refusal.toWire() });
  });
}
