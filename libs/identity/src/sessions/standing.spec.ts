import { describe, expect, it } from '@jest/globals';
import { DRILL_ROLES } from '@cyberdrill/domain';
import { mustHaveFactor, standingOf } from './standing.ts';

describe('mustHaveFactor', () => {
  it('asks it of administrators, whatever their roles', () => {
    expect(mustHaveFactor(true, [])).toBe(true);
    expect(mustHaveFactor(true, ['analyst'])).toBe(true);
  });

  it('asks it of exercise directors, and of no other role', () => {
    expect(DRILL_ROLES.filter((role) => mustHaveFactor(false, [role]))).toEqual(['director']);
    expect(mustHaveFactor(false, ['observer', 'director'])).toBe(true);
    expect(mustHaveFactor(false, [])).toBe(false);
  });
});

describe('standingOf', () => {
  it.each([
    [false, false, false, 'full'],
    [false, false, true, 'factor-to-enrol'],
    [false, true, false, 'factor-due'],
    [false, true, true, 'factor-due'],
    [true, false, false, 'full'],
    [true, true, false, 'full'],
    [true, true, true, 'full'],
  ] as const)(
    'strong %s, has a factor %s, must have one %s: %s',
    (isStrong, hasFactor, mustHave, standing) => {
      expect(standingOf({ isStrong, hasFactor, mustHaveFactor: mustHave })).toBe(standing);
    },
  );
});
