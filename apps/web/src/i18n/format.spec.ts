import { describe, expect, it } from '@jest/globals';
import {
  formatDayAndTime,
  formatBytes,
  formatDuration,
  formatExactUtc,
  formatExerciseTime,
  formatLocalTime,
  formatPercent,
  formatShift,
  formatUtcTime,
} from './format.ts';

const MOMENT = Date.UTC(2026, 4, 4, 21, 5, 59);

describe('times', () => {
  it('of the exercise count hours beyond a day', () => {
    expect(formatExerciseTime(0)).toBe('T+00:00:00');
    expect(formatExerciseTime(2_530_999)).toBe('T+00:42:10');
    expect(formatExerciseTime(100 * 3_600_000)).toBe('T+100:00:00');
  });

  it('of the wall say which they are', () => {
    expect(formatUtcTime(MOMENT)).toBe('21:05 UTC');
    expect(formatLocalTime(MOMENT, 'Asia/Kathmandu')).toBe('02:50');
    expect(formatLocalTime(Date.UTC(2026, 0, 1), 'UTC')).toBe('00:00');
  });

  it.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const)('have Western digits in %s', (language) => {
    const text = formatDayAndTime(MOMENT, language, 'UTC') + formatDuration(754_000, language);
    for (const digits of ['2026', '21', '05', '12', '34']) expect(text).toContain(digits);
    expect(text).not.toMatch(/[٠-٩۰-۹]/u);
  });
});

describe('spans', () => {
  it.each([
    [0, '0 sec'],
    [-5, '0 sec'],
    [999, '0 sec'],
    [30_000, '30 sec'],
    [750_000, '12 min 30 sec'],
    [720_000, '12 min'],
    [3_661_000, '1 hr 1 min'],
    [90_000_000, '25 hr'],
  ])('of %d ms are told as %s', (spanMs, told) => {
    expect(formatDuration(spanMs, 'en')).toBe(told);
  });
});

describe('formatExactUtc', () => {
  it('tells day and second, the same in every language', () => {
    expect(formatExactUtc(MOMENT)).toBe('2026-05-04 21:05:59 UTC');
  });
});

describe('formatPercent', () => {
  it('writes whole per cent with Western digits', () => {
    expect(formatPercent(0.846, 'en')).toBe('85%');
    expect(formatPercent(0.846, 'fr')).toMatch(/^85\s%$/);
    expect(formatPercent(1, 'ar')).toMatch(/100/);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_250, '1.3 kB'],
    [5_000_000, '5 MB'],
  ])('writes %d bytes as %s', (bytes, words) => {
    expect(formatBytes(bytes, 'en')).toBe(words);
  });
});

describe('formatShift', () => {
  it.each([
    [750_000, '+12 min 30 sec'],
    [-300_000, '−5 min'],
    [0, '0 sec'],
    [-999, '0 sec'],
  ])('of %d ms is told as %s', (byMs, told) => {
    expect(formatShift(byMs, 'en')).toBe(told);
  });
});
