import { cut, type Cuttable } from './cut.ts';
import { TokenBucket, type BucketSize } from './token-bucket.ts';
import { TokenBuckets } from './token-buckets.ts';

/** Bytes of a connection before it has said whose it is: some attempts at that. */
const OF_A_STRANGER: BucketSize = { burst: 16 * 1_024, perSecond: 256 };

/** Bytes that each connection has for itself: heartbeats, receipts and clicks, whatever others do with the same access. */
const OF_A_CONNECTION: BucketSize = { burst: 32 * 1_024, perSecond: 2 * 1_024 };

/** Bytes beyond those, of all connections with one access: devices that come back with what they could not send meanwhile. */
const OF_AN_ACCESS: BucketSize = { burst: 2 * 1_024 * 1_024, perSecond: 128 * 1_024 };

/** What the smallest packet counts as: looking at it costs no less than looking at so many bytes. */
const LEAST_BYTES = 256;

/** What of an Engine.IO connection is needed here. */
export interface Line extends Cuttable {
  on(event: 'packet', listener: (packet: { readonly data?: unknown }) => void): unknown;
}

/**
 * Cuts connections that send more than anybody has to say: events, answers, heartbeats or rubbish. Who only clicks too fast is
 * refused politely, event by event; but reading and refusing costs time too, and this is the limit of it.
 */
export class TrafficLimit {
  private readonly accesses = new TokenBuckets(OF_AN_ACCESS);
  private readonly accessOf = new WeakMap<Line, string>();

  /** Counts what comes over a new connection. */
  watch(line: Line): void {
    const asStranger = new TokenBucket(OF_A_STRANGER, performance.now());
    const own = new TokenBucket(OF_A_CONNECTION, performance.now());
    line.on('packet', ({ data }) => {
      const bytes = Math.max(LEAST_BYTES, lengthOf(data));
      const accessId = this.accessOf.get(line);
      const nowMs = performance.now();
      const waitMs =
        accessId === undefined
          ? asStranger.take(nowMs, bytes)
          : own.take(nowMs, bytes) && this.accesses.take(accessId, nowMs, bytes);
      // Closed before the packet is parsed, and all that follow it are not looked at.
      if (waitMs > 0) cut(line);
    });
  }

  /** The connection has said whose it is: from now on it counts with the others of this access. */
  admit(line: Line, accessId: string): void {
    this.accessOf.set(line, accessId);
  }
}

function lengthOf(data: unknown): number {
  return typeof data === 'string' || data instanceof Uint8Array ? data.length : 0;
}
