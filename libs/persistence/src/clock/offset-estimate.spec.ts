import { describe, expect, it } from '@jest/globals';
import { OffsetEstimate } from './offset-estimate.ts';

/** A sample of a clock that is ahead by `offset`, read in the middle unless told otherwise. */
function sample(askedAt: number, roundTripMs: number, offset: number, readAfterMs = roundTripMs / 2) {
  return { askedAt, toldMs: askedAt + readAfterMs + offset, heardAt: askedAt + roundTripMs };
}

describe('OffsetEstimate', () => {
  it('knows nothing before the first sample', () => {
    expect(new OffsetEstimate().offsetMs).toBeUndefined();
  });

  it('takes the middle of the first sample', () => {
    const estimate = new OffsetEstimate();
    expect(estimate.add(sample(100, 10, 5_000))).toBe(0);
    expect(estimate.offsetMs).toBe(5_000);
  });

  it('prefers the quickest answer, whichever way the slow ones err', () => {
    const estimate = new OffsetEstimate();
    estimate.add(sample(0, 2, 5_000));
    estimate.add(sample(10, 200, 5_000, 1));
    estimate.add(sample(300, 200, 5_000, 199));
    expect(estimate.offsetMs).toBe(5_000);
  });

  it('replaces a measurement that has grown old by one somewhat slower', () => {
    const estimate = new OffsetEstimate();
    estimate.add(sample(0, 1, 5_000));
    estimate.add(sample(60_000, 3, 5_001));
    expect(estimate.offsetMs).toBe(5_001);
  });

  it.each([300_000, -300_000, 251])('notices that the other clock was set by %d ms', (byMs) => {
    const estimate = new OffsetEstimate();
    estimate.add(sample(0, 1, 5_000));
    expect(estimate.add(sample(1_000, 20, 5_000 + byMs))).toBe(byMs);
    expect(estimate.offsetMs).toBe(5_000 + byMs);
  });

  it('can take a step back', () => {
    const estimate = new OffsetEstimate();
    estimate.add(sample(0, 1, 5_000));
    estimate.shift(-estimate.add(sample(1_000, 1, 65_000)));
    expect(estimate.offsetMs).toBe(5_000);
  });

  it('takes drift for drift', () => {
    const estimate = new OffsetEstimate();
    estimate.add(sample(0, 0.2, 5_000));
    for (let at = 2_000; at <= 60_000; at += 2_000)
      expect(estimate.add(sample(at, 0.2, 5_000 + at * 100e-6))).toBe(0);
    expect(estimate.offsetMs).toBeCloseTo(5_006, 0);
  });
});
