/** How many requests a client may make: `burst` at once, then `perSecond` as time passes. */
export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

const BYTES_OF_A_TOKEN = 4 * 1_024;
const MOST_TOKENS = 16;

/** What a request of this size takes from a bucket: the larger it is, the longer the server looks at it. From 1 to 16. */
export function tokensFor(bytes: number): number {
  return Math.min(1 + Math.floor(bytes / BYTES_OF_A_TOKEN), MOST_TOKENS);
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
   * Takes tokens; returns 0 when they were there, else the milliseconds until they will be.
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
