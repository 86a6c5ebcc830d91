import { describe, expect, it } from '@jest/globals';
import { exerciseTimeInWords, inFigures, published, spanInWords } from './words.ts';

describe('spanInWords', () => {
  it.each([
    [0, '0 s'],
    [380, '380 ms'],
    [45_000, '45 s'],
    [59_600, '1 min'],
    [750_000, '12 min 30 s'],
    [3_600_000, '1 h'],
    [7_529_000, '2 h 5 min'],
    [7_199_000, '2 h'],
    [-90_000, '−1 min 30 s'],
  ])('says %d ms as %s', (ms, words) => {
    expect(spanInWords(ms)).toBe(words);
  });
});

describe('exerciseTimeInWords', () => {
  it('counts hours past a day and shows T+0 for anything before STARTEX', () => {
    expect(exerciseTimeInWords(3_930_000)).toBe('T+01:05:30');
    expect(exerciseTimeInWords(90_000_000)).toBe('T+25:00:00');
    expect(exerciseTimeInWords(-1)).toBe('T+00:00:00');
  });
});

describe('figures', () => {
  it('publishes six decimals, shows four, and has no negative zero', () => {
    expect(published(2 / 3)).toBe(0.666667);
    expect(Object.is(published(-1e-9), 0)).toBe(true);
    expect(inFigures(0.740625)).toBe('0.7406');
    expect(inFigures(1)).toBe('1');
  });
});
