import { describe, expect, it } from '@jest/globals';
import { numberAxis, timeAxis } from './axis.ts';
import { curvePoints, shareAt, stepPath } from './step-curve.ts';

const curve = { horizonMs: 4_000, shares: [0, 0.25, 0.25, 0.5, 1] };

describe('a step curve', () => {
  it('has a point for every step up to the horizon', () => {
    expect(curvePoints(curve)).toEqual([
      { timeMs: 0, share: 0 },
      { timeMs: 1_000, share: 0.25 },
      { timeMs: 2_000, share: 0.25 },
      { timeMs: 3_000, share: 0.5 },
      { timeMs: 4_000, share: 1 },
    ]);
  });

  it('stays level between two steps', () => {
    expect([0, 999, 1_000, 2_999, 9_000].map((timeMs) => shareAt(curve, timeMs))).toEqual([
      0, 0, 0.25, 0.25, 1,
    ]);
  });

  it('is drawn level first, then up', () => {
    const points = [
      { timeMs: 0, share: 0 },
      { timeMs: 2_000, share: 1 },
    ];
    expect(stepPath(points, timeAxis(4_000, 0, 400), numberAxis(1, 100, 0))).toBe('M0,100L200,100L200,0');
  });
});
