/** How much a client may ask for: `burst` tokens at once, then `perSecond` as time passes. */
export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket: requests take tokens, tokens come back with time. Takes its clock from the caller. */
export class TokenBucket {
  private tokens: number;
  private filledAtMs: number;
  private readonly size: BucketSize;

  constructor(size: BucketSize, nowMs: number) {
    this.size = size;
    this.tokens = size.burst;
    this.filledAtMs = nowMs;
  }

  /**
   * Takes tokens; returns 0 when they were there, else takes none and returns the milliseconds until they will be.
   * @param wanted at most the burst
   */
  take(nowMs: number, wanted = 1): number {
    const { burst, perSecond } = this.size;
    const elapsedMs = Math.max(0, nowMs - this.filledAtMs);
    this.tokens = Math.min(burst, this.tokens + (elapsedMs * perSecond) / 1_000);
    this.filledAtMs = nowMs;
    if (this.tokens < wanted) return Math.ceil(((wanted - this.tokens) * 1_000) / perSecond);
    this.tokens -= wanted;
    return 0;
  }
}
