import { describe, expect, it } from '@jest/globals';
import { numberAxis, timeAxis } from './axis.ts';

const MINUTE_MS = 60_000;

describe('timeAxis', () => {
  it('marks steps that people count in', () => {
    const { ticks } = timeAxis(20 * MINUTE_MS, 0, 400);
    expect(ticks.map(({ value }) => value / MINUTE_MS)).toEqual([0, 5, 10, 15, 20]);
    expect(ticks.map(({ at }) => at)).toEqual([0, 100, 200, 300, 400]);
  });

  it.each([
    [45_000, 10_000],
    [90 * MINUTE_MS, 15 * MINUTE_MS],
    [3 * 60 * MINUTE_MS, 30 * MINUTE_MS],
    [30 * 24 * 60 * MINUTE_MS, 103 * 60 * MINUTE_MS],
  ])('of %d ms has marks %d ms apart', (mostMs, stepMs) => {
    expect(timeAxis(mostMs, 0, 1).ticks[1]?.value).toBe(stepMs);
  });

  it('has a length even where nothing took any time', () => {
    expect(timeAxis(0, 10, 20).place(0)).toBe(10);
  });
});

describe('numberAxis', () => {
  it('runs between its two places, the other way round too', () => {
    const { place, ticks } = numberAxis(100, 200, 0);
    expect(place(25)).toBe(150);
    expect(ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80, 100]);
  });
});
