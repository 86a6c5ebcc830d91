import { describe, expect, it } from '@jest/globals';
import { TokenBucket } from './token-bucket.ts';

const SIZE = { burst: 3, perSecond: 2 };

describe('TokenBucket', () => {
  it('lets a burst through, and then says how long to wait', () => {
    const bucket = new TokenBucket(SIZE, 0);
    expect([0, 0, 0, 0].map((nowMs) => bucket.take(nowMs))).toEqual([0, 0, 0, 500]);
  });

  it('gives tokens back as time passes', () => {
    const bucket = new TokenBucket(SIZE, 0);
    for (let taken = 0; taken < 3; taken += 1) bucket.take(0);
    expect(bucket.take(250)).toBe(250);
    expect(bucket.take(500)).toBe(0);
    expect(bucket.take(500)).toBe(500);
  });

  it('never holds more than the burst, however long nobody asked', () => {
    const bucket = new TokenBucket(SIZE, 0);
    const answers = [0, 0, 0, 0].map(() => bucket.take(3_600_000));
    expect(answers).toEqual([0, 0, 0, 500]);
  });

  it('gives several at once or none of them', () => {
    const bucket = new TokenBucket(SIZE, 0);
    expect(bucket.take(0, 2)).toBe(0);
    expect(bucket.take(0, 2)).toBe(500);
    expect(bucket.take(0, 1)).toBe(0);
  });

  it('loses nothing when the clock is set back', () => {
    const bucket = new TokenBucket(SIZE, 1_000);
    expect(bucket.take(500)).toBe(0);
    expect(bucket.take(500)).toBe(0);
    expect(bucket.take(500)).toBe(0);
    expect(bucket.take(500)).toBe(500);
  });
});
