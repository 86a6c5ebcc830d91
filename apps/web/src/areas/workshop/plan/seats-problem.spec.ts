import { describe, expect, it } from '@jest/globals';
import type { Part } from '@cyberdrill/domain';
import { seatsOf, seatsProblem } from './seats-problem.ts';

const part = (id: string, teams: Part['teams']): Part => ({ id, name: { en: id }, teams });

describe('the seats of a scenario', () => {
  const open = [part('host', 2), part('guests', 'rest')];
  const closed = [part('red', 1), part('blue', 2)];

  it('are as many as its parts take', () => {
    expect(seatsOf(open)).toEqual({ least: 2 });
    expect(seatsOf(closed)).toEqual({ least: 3, most: 3 });
    expect(seatsOf([part('all', 'rest')])).toEqual({ least: 1 });
  });

  it.each([
    [open, 1, 'tooFew'],
    [open, 2, undefined],
    [open, 60, undefined],
    [closed, 2, 'tooFew'],
    [closed, 3, undefined],
    [closed, 4, 'tooMany'],
  ])('%#: %d teams', (parts, count, problem) => {
    expect(seatsProblem(parts, count)).toBe(problem);
  });
});
