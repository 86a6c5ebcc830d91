import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { combine, hintPenalty } from './combination.ts';
import { rubricQuality } from './rating.ts';
import { timeliness } from './timeliness.ts';

const MINUTE = 60_000;
const timing = (target: number, deadline: number, delta = 1, floor = 0) => ({
  targetMs: target * MINUTE,
  deadlineMs: deadline * MINUTE,
  delta,
  floor,
});

describe('timeliness', () => {
  // Published decay check, target 15 min and deadline 60 min.
  it.each([
    { delta: 1, minutes: 30, expected: 0.6667 },
    { delta: 1, minutes: 37.5, expected: 0.5 },
    { delta: 0.5, minutes: 30, expected: 0.8889 },
    { delta: 0.5, minutes: 37.5, expected: 0.75 },
    { delta: 2, minutes: 30, expected: 0.4226 },
    { delta: 2, minutes: 37.5, expected: 0.2929 },
  ])('is $expected after $minutes min with δ $delta', ({ delta, minutes, expected }) => {
    expect(timeliness(minutes * MINUTE, timing(15, 60, delta))).toBeCloseTo(expected, 4);
  });

  it('is 1 up to the target, also before the anchor, and the floor from the deadline on', () => {
    expect(timeliness(-3 * MINUTE, timing(5, 15))).toBe(1);
    expect(timeliness(5 * MINUTE, timing(5, 15))).toBe(1);
    expect(timeliness(15 * MINUTE, timing(5, 15, 1, 0.2))).toBe(0.2);
    expect(timeliness(14.9 * MINUTE, timing(5, 15, 1, 0.2))).toBe(0.2);
    expect(timeliness(1e12, timing(5, 15))).toBe(0);
  });

  it('refuses a target that is not before the deadline, and a δ that is not above 0', () => {
    expect(() => timeliness(1, timing(15, 15))).toThrow(RangeError);
    expect(() => timeliness(1, timing(15, 5))).toThrow(RangeError);
    expect(() => timeliness(1, timing(5, 15, 0))).toThrow(RangeError);
  });

  it('stays within floor and 1 and never grows with time', () => {
    const cases = fc.record({
      targetMs: fc.integer({ min: 0, max: 1e7 }),
      spanMs: fc.integer({ min: 1, max: 1e7 }),
      delta: fc.double({ min: 0.1, max: 10, noNaN: true }),
      floor: fc.double({ min: 0, max: 1, noNaN: true }),
      one: fc.integer({ min: -1e6, max: 3e7 }),
      other: fc.integer({ min: -1e6, max: 3e7 }),
    });
    fc.assert(
      fc.property(cases, ({ targetMs, spanMs, delta, floor, one, other }) => {
        const decay = { targetMs, deadlineMs: targetMs + spanMs, delta, floor };
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(timeliness(late, decay)).toBeGreaterThanOrEqual(floor);
        expect(timeliness(early, decay)).toBeLessThanOrEqual(1);
        expect(timeliness(late, decay)).toBeLessThanOrEqual(timeliness(early, decay));
      }),
    );
  });
});

describe('combine', () => {
  it('gives the published inject: four expectations, then one hint', () => {
    const items = [
      { w: 1, q: 1, beta: 1, t: timeliness(8 * MINUTE, timing(5, 15)), timely: 0.7, score: 0.7 },
      {
        w: 2,
        q: 0.75,
        beta: 0.2,
        t: timeliness(30 * MINUTE, timing(20, 60, 0.5)),
        timely: 0.9375,
        score: 0.7406,
      },
      { w: 3, q: 1, beta: 0.6, t: timeliness(36 * MINUTE, timing(24, 48)), timely: 0.5, score: 0.7 },
      { w: 2, q: 0.5, beta: 0.3, t: timeliness(55 * MINUTE, timing(60, 120)), timely: 1, score: 0.5 },
    ];
    for (const { q, beta, t, timely, score } of items) {
      expect(t).toBeCloseTo(timely, 4);
      expect(combine(q, t, beta)).toBeCloseTo(score, 4);
    }
    const total = items.reduce((sum, { w, q, t, beta }) => sum + w * combine(q, t, beta), 0) / 8;
    expect(total).toBeCloseTo(0.6602, 4);
    expect(total * (1 - hintPenalty([0.1]))).toBeCloseTo(0.5941, 4);
  });

  it('earns nothing for a fast wrong answer, and nothing for a late one under a legal clock', () => {
    expect(combine(0, 1, 0.6)).toBe(0);
    expect(combine(1, 0, 1)).toBe(0);
    expect(combine(1, 0, 0.3)).toBeCloseTo(0.7, 9);
  });

  it('stays within 0 and the quality', () => {
    const unit = () => fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit(), unit(), unit(), (quality, timely, beta) => {
        expect(combine(quality, timely, beta)).toBeGreaterThanOrEqual(0);
        expect(combine(quality, timely, beta)).toBeLessThanOrEqual(quality + 1e-12);
      }),
    );
  });
});

describe('hintPenalty', () => {
  it('adds costs up to one half', () => {
    expect(hintPenalty([])).toBe(0);
    expect(hintPenalty([0.1, 0.15])).toBeCloseTo(0.25, 9);
    expect(hintPenalty([0.1, 0.15, 0.25, 0.25])).toBe(0.5);
  });
});

describe('rubricQuality', () => {
  it.each([
    [1, 0],
    [2, 0.25],
    [3, 0.5],
    [4, 0.75],
    [5, 1],
  ])('maps %d to %d', (rating, quality) => {
    expect(rubricQuality(rating)).toBe(quality);
  });
});
