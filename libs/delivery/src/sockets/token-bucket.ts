/** How many requests a client may make: `burst` at once, then `perSecond` as time passes. */
export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket: each request takes a token, tokens come back with time. Takes its clock from the caller. */
export class TokenBucket {
  private tokens: number;
  private filledAtMs: number;
  private readonly size: BucketSize;

  constructor(size: BucketSize, nowMs: number) {
    this.size = size;
    this.tokens = size.burst;
    this.filledAtMs = nowMs;
  }

  /** Takes a token; returns 0 when there was one, else the milliseconds until there will be. */
  take(nowMs: number): number {
    const { burst, perSecond } = this.size;
    const elapsedMs = Math.max(0, nowMs - this.filledAtMs);
    this.tokens = Math.min(burst, this.tokens + (elapsedMs * perSecond) / 1_000);
    this.filledAtMs = nowMs;
    if (this.tokens < 1) return Math.ceil(((1 - this.tokens) * 1_000) / perSecond);
    this.tokens -= 1;
    return 0;
  }
}
