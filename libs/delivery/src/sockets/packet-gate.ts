import { CLIENT_EVENTS } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { answer } from './answer.ts';
import type { DrillSocket } from './drill-socket.ts';
import { TokenBucket, tokensFor, type BucketSize } from './token-bucket.ts';
import { TokenBuckets } from './token-buckets.ts';

/** What one socket may send. A person clicks far slower; a device that was offline may have a queue to bring. */
const SOCKET_BUCKET: BucketSize = { burst: 60, perSecond: 10 };

/** What all devices that share a key may send together: a team at the moment of an inject, and no more than that. */
const KEY_BUCKET: BucketSize = { burst: 240, perSecond: 40 };

/** Refused events in a row after which a socket is cut: it does not listen to "too many". */
const PATIENCE = 200;

/** Stands before every event handler of a socket: refuses what comes too fast and what nobody handles, and says so. */
export class PacketGate {
  // The protocol of Socket.IO lets an event's name be a number, whatever its types say.
  private readonly known: ReadonlySet<unknown> = new Set(CLIENT_EVENTS);
  private readonly keys = new TokenBuckets(KEY_BUCKET);

  /** Begins to guard a socket that was let in. */
  guard(socket: DrillSocket): void {
    const { keyId } = socket.data.access;
    const bucket = new TokenBucket(SOCKET_BUCKET, performance.now());
    const bytesOfEvent = bytesBetweenEvents(socket);
    let refusedInARow = 0;

    socket.use(([event, ...args], next) => {
      const nowMs = performance.now();
      const tokens = tokensFor(bytesOfEvent());
      const retryAfterMs = bucket.take(nowMs, tokens) || this.keys.take(keyId, nowMs, tokens);
      if (retryAfterMs === 0 && this.known.has(event)) {
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
}

/** Tells how many bytes have arrived for an event: all since it was last asked. */
function bytesBetweenEvents(socket: DrillSocket): () => number {
  let bytes = 0;
  const count = (data: string | Buffer): void => {
    bytes += data.length;
  };
  socket.conn.on('data', count);
  // A connection can outlive the socket on it.
  socket.once('disconnect', () => socket.conn.off('data', count));
  return () => {
    const sinceLast = bytes;
    bytes = 0;
    return sinceLast;
  };
}
