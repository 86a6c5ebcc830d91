import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-buckets.ts';

describe('TokenBuckets', () => {
  it('has a bucket for each holder, full at the first request', () => {
    const buckets = new TokenBuckets({ burst: 2, perSecond: 1 });
    expect([0, 0, 0].map((nowMs) => buckets.take('a', nowMs))).toEqual([0, 0, 1_000]);
    expect(buckets.take('b', 0, 2)).toBe(0);
    expect(buckets.take('b', 0)).toBe(1_000);
    expect(buckets.take('a', 1_000)).toBe(0);
  });

  it('forgets who was away longest, rather than growing for ever', () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, 2);
    for (const holder of ['a', 'b', 'a', 'c']) buckets.take(holder, 0);
    expect(['a', 'c'].map((holder) => buckets.take(holder, 0))).toEqual([1_000, 1_000]);
    expect(buckets.take('b', 0)).toBe(0);
  });
});
