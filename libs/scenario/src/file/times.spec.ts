import { describe, expect, it } from '@jest/globals';
import { durationMs, exerciseTimeMs, isRealDate } from './times.ts';

describe('times of the file', () => {
  it.each<readonly [string | 0, number]>([
    [0, 0],
    ['0s', 0],
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h30m', 5_400_000],
    ['500ms', 500],
    ['1h2m3s4ms', 3_723_004],
  ])('%s is %d ms', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it.each([
    ['T+00:00', 0],
    ['T+00:10', 600_000],
    ['T+01:05:30', 3_930_000],
    ['T+100:00', 360_000_000],
  ])('%s is %d ms from STARTEX', (text, ms) => {
    expect(exerciseTimeMs(text)).toBe(ms);
  });

  it.each([
    ['2027-03-02T09:00:00+00:00', true],
    ['2028-02-29T23:59Z', true],
    ['2027-02-29T00:00Z', false],
    ['2027-04-31T00:00Z', false],
    ['2027-13-01T00:00Z', false],
    ['2027-03-02T24:30Z', false],
  ])('%s is in the calendar: %s', (text, isReal) => {
    expect(isRealDate(text)).toBe(isReal);
  });
});
