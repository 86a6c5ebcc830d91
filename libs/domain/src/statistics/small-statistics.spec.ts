import { describe, expect, it } from '@jest/globals';
import { brierScore } from './brier.ts';
import { mean, weightedMean } from './mean.ts';
import { quantile } from './quantile.ts';
import { seededRandom } from './random.ts';

describe('brierScore', () => {
  it('gives the published value for .9 and .7 on true, .6 on false', () => {
    const forecasts = [
      { probability: 0.9, isTrue: true },
      { probability: 0.7, isTrue: true },
      { probability: 0.6, isTrue: false },
    ];
    expect(brierScore(forecasts)).toBeCloseTo(0.1533, 4);
    expect(brierScore([])).toBeUndefined();
  });
});

describe('quantile', () => {
  it('interpolates between the two nearest values', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46, 9);
    expect(quantile([7], 0.25)).toBe(7);
    expect(quantile([], 0.5)).toBeUndefined();
  });
});

describe('mean', () => {
  it('weighs, and is undefined without weight', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeUndefined();
    expect(
      weightedMean([
        { value: 1, weight: 3 },
        { value: 0, weight: 1 },
      ]),
    ).toBe(0.75);
    expect(weightedMean([{ value: 1, weight: 0 }])).toBeUndefined();
  });
});

describe('seededRandom', () => {
  it('repeats itself from the same seed and stays within 0 and 1', () => {
    const draw = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
    expect(Math.min(...draw(7))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draw(7))).toBeLessThan(1);
    expect(mean(draw(7))).toBeCloseTo(0.5, 1);
  });
});
