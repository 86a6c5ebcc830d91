import { describe, expect, it } from '@jest/globals';
import type { RatingNeed, RatingWork } from '@cyberdrill/domain';
import { asSearch, countsOf, filtered, filterIn, nextAfter } from './queue-filter.ts';

/** As much of an answer as a choice looks at. */
function work(injectId: string, teamId: string, left: number, need: RatingNeed): RatingWork {
  return { inject: { id: injectId }, teamId, left, criteria: [{ need }] } as unknown as RatingWork;
}

const WORKS = [
  work('i1', 'a', 2, 'first'),
  work('i1', 'b', 0, 'second'),
  work('i2', 'a', 0, 'third'),
  work('i2', 'b', 1, 'first'),
];

const names = (works: readonly RatingWork[]) => works.map(({ inject, teamId }) => `${inject.id} ${teamId}`);

describe('filtered', () => {
  it.each([
    [{ show: 'mine' }, ['i1 a', 'i2 b']],
    [{ show: 'second' }, ['i1 b']],
    [{ show: 'third' }, ['i2 a']],
    [{ show: 'done' }, ['i1 b', 'i2 a']],
    [{ show: 'all', teamId: 'a' }, ['i1 a', 'i2 a']],
    [{ show: 'all', teamId: 'a', injectId: 'i2' }, ['i2 a']],
  ] as const)('of %j is %j', (filter, shown) => {
    expect(names(filtered(WORKS, filter))).toEqual(shown);
  });
});

describe('countsOf', () => {
  it('counts what each choice would show', () => {
    expect(countsOf(WORKS, { show: 'mine', teamId: 'b' })).toEqual({
      mine: 1,
      second: 1,
      third: 0,
      done: 1,
      all: 2,
    });
  });
});

describe('filterIn', () => {
  it('reads what asSearch wrote, and begins with what the reader has to do', () => {
    const filter = { show: 'second', teamId: 'a', injectId: 'i1' } as const;
    expect(filterIn(new URLSearchParams(asSearch(filter)))).toEqual(filter);
    expect(filterIn(new URLSearchParams(asSearch({ show: 'mine' })))).toEqual({ show: 'mine' });
    expect(filterIn(new URLSearchParams({ show: 'nonsense' }))).toEqual({ show: 'mine' });
  });
});

describe('nextAfter', () => {
  it.each([
    [{ injectId: 'i1', teamId: 'a' }, 'i2 b'],
    [{ injectId: 'i2', teamId: 'b' }, 'i1 a'],
    [{ injectId: 'gone', teamId: 'a' }, 'i1 a'],
  ])('of %j is %s', (at, next) => {
    const found = nextAfter(WORKS, at);
    expect(found === undefined ? [] : names([found])).toEqual([next]);
  });

  it('is nothing when all is rated', () => {
    expect(nextAfter([work('i1', 'a', 0, 'second')], { injectId: 'i1', teamId: 'a' })).toBeUndefined();
  });
});
