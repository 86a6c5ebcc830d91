import { CLIENT_EVENTS } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { answer } from './answer.ts';
import { cut } from './cut.ts';
import type { DrillSocket } from './drill-socket.ts';
import { TokenBucket, type BucketSize } from './token-bucket.ts';
import { TokenBuckets } from './token-buckets.ts';

/** Events of one socket. A person clicks far slower; a device that was offline may have a queue to bring. */
const OF_A_SOCKET: BucketSize = { burst: 60, perSecond: 10 };

/** Events of all sockets with one access: a team that shares a key, at the moment of an inject, and no more than that. */
const OF_AN_ACCESS: BucketSize = { burst: 240, perSecond: 40 };

/** Refused events in a row after which a socket is cut: it does not listen to "too many". */
const PATIENCE = 200;

/** Stands before every event handler of the sockets: refuses what comes too fast and what nobody handles, and says so. */
export class PacketGate {
  // The protocol of Socket.IO lets an event's name be a number, whatever its types say.
  private readonly known: ReadonlySet<unknown> = new Set(CLIENT_EVENTS);
  private readonly accesses = new TokenBuckets(OF_AN_ACCESS);

  /** Stands before one socket from now on. */
  guard(socket: DrillSocket): void {
    const { accessId } = socket.data.access;
    const own = new TokenBucket(OF_A_SOCKET, performance.now());
    let refusedInARow = 0;

    socket.use(([event, ...args], next) => {
      const nowMs = performance.now();
      // What its own pace refuses must not use up what the team's other devices may send.
      const retryAfterMs = own.take(nowMs) || this.accesses.take(accessId, nowMs);
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
      if (refusedInARow > PATIENCE) cut(socket.conn);
      else answer(args, { error: refusal.toWire() });
    });
  }
}
