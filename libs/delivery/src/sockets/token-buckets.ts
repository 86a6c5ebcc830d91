import { TokenBucket, type BucketSize } from './token-bucket.ts';

const MOST_REMEMBERED = 20_000;

/** A bucket for each holder, such as an access, whatever connections it comes over. */
export class TokenBuckets {
  /** The one used longest ago first. */
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly size: BucketSize;
  private readonly mostRemembered: number;

  /** @param mostRemembered holders; beyond that, who was away longest is forgotten and begins with a full bucket */
  constructor(size: BucketSize, mostRemembered = MOST_REMEMBERED) {
    this.size = size;
    this.mostRemembered = mostRemembered;
  }

  /** As {@link TokenBucket.take}, from the holder's own bucket. */
  take(holder: string, nowMs: number, wanted = 1): number {
    const bucket = this.buckets.get(holder) ?? new TokenBucket(this.size, nowMs);
    this.buckets.delete(holder);
    for (const oldest of this.buckets.keys()) {
      if (this.buckets.size < this.mostRemembered) break;
      this.buckets.delete(oldest);
    }
    this.buckets.set(holder, bucket);
    return bucket.take(nowMs, wanted);
  }
}
