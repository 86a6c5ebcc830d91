import { describe, expect, it } from '@jest/globals';
import { durationMs } from './duration.ts';

describe('durationMs', () => {
  it.each([
    ['1m', 60_000],
    ['12h', 43_200_000],
    ['7d', 604_800_000],
  ])('reads %j', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it.each(['', '7', 'd', '0d', '-1d', '1.5h', '7 d', '7D', '1w', '1m2m', '999999d', 'constructor'])(
    'takes %j for none',
    (text) => {
      expect(durationMs(text)).toBeUndefined();
    },
  );
});
