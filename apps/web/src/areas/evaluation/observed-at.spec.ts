import { describe, expect, it } from '@jest/globals';
import type { Clock } from '@cyberdrill/domain';
import { observedAtMs, pastTime } from './observed-at.ts';

const START_MS = Date.UTC(2027, 2, 9, 12);
const MINUTE_MS = 60_000;
const clock: Clock = {
  state: 'running',
  epoch: 1,
  rate: 1,
  anchorWallMs: START_MS,
  anchorExerciseMs: 0,
  anchorActiveMs: 0,
};
const history = { clock, pastClocks: [] };
const NOW_MS = START_MS + 60 * MINUTE_MS;

describe('observedAtMs', () => {
  it.each([
    ['nothing', {}, NOW_MS],
    ['two empty fields', { exerciseTime: ' ', localTime: '' }, NOW_MS],
    ['an exercise time', { exerciseTime: '00:42:10' }, START_MS + 42 * MINUTE_MS + 10_000],
    ['one without seconds', { exerciseTime: 'T+00:42' }, START_MS + 42 * MINUTE_MS],
    ['a local time', { localTime: '2027-03-09T11:00' }, new Date('2027-03-09T11:00').getTime()],
  ])('reads %s', (_, typed, atMs) => {
    expect(observedAtMs(typed, history, NOW_MS)).toBe(atMs);
  });

  it.each([
    ['no time', { exerciseTime: 'noon' }],
    ['minutes that there are not', { exerciseTime: '00:77' }],
    ['an exercise time that has not come', { exerciseTime: '01:00:01' }],
    ['a local time in the future', { localTime: '2031-01-01T00:00' }],
  ])('does not take %s', (_, typed) => {
    expect(pastTime(typed, history, NOW_MS)).toBeUndefined();
    expect(observedAtMs(typed, history, NOW_MS)).toBe(NOW_MS);
  });
});
