import { TokenBucket, type BucketSize } from './token-bucket.ts';

/** A bucket for every access key, whatever connections it is used over. There are as many as people in the exercises. */
export class TokenBuckets {
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly size: BucketSize;

  constructor(size: BucketSize) {
    this.size = size;
  }

  /** As {@link TokenBucket.take}, from the key's own bucket. */
  take(keyId: string, nowMs: number, wanted = 1): number {
    return this.bucketOf(keyId, nowMs).take(nowMs, wanted);
  }

  private bucketOf(keyId: string, nowMs: number): TokenBucket {
    const known = this.buckets.get(keyId);
    if (known !== undefined) return known;
    const bucket = new TokenBucket(this.size, nowMs);
    this.buckets.set(keyId, bucket);
    return bucket;
  }
}
