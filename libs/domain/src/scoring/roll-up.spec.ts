import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DIMENSIONS } from '../scenario/expectation.ts';
import { bandOf } from './bands.ts';
import type { CountedTask } from './counted-task.ts';
import { composite, dimensionScores } from './dimensions.ts';
import { proposeRating } from './hseep.ts';
import { compositeIntervals } from './interval.ts';

const WEIGHTS = { A: 15, B: 15, C: 20, D: 20, E: 20, F: 10 };

function task(changes: Partial<CountedTask> = {}): CountedTask {
  return {
    unit: 'i1',
    dimension: 'A',
    objectives: [],
    weight: 1,
    isCritical: false,
    status: 'scored',
    value: 1,
    isMet: true,
    isOnTime: true,
    isAssisted: false,
    ...changes,
  };
}

const many = (count: number, changes: Partial<CountedTask> = {}) =>
  Array.from({ length: count }, () => task(changes));

describe('dimensions', () => {
  it('are weighted shares of what was attainable; an unasked one has none', () => {
    const scores = dimensionScores([
      task({ dimension: 'A', weight: 3, value: 0.5, isOnTime: false }),
      task({ dimension: 'A', weight: 1, value: 1 }),
      task({ dimension: 'A', weight: 9, status: 'awaiting-evaluation', value: 0 }),
      task({ dimension: 'E', value: 0.25, isMet: false, isOnTime: false }),
    ]);
    expect(scores[0]).toEqual({ dimension: 'A', score: 62.5, tasks: 2, met: 2, onTime: 1 });
    expect(scores[1]).toEqual({ dimension: 'B', score: null, tasks: 0, met: 0, onTime: 0 });
    expect(scores[4]?.score).toBe(25);
  });

  it('make a composite of those that have a score', () => {
    const scores = dimensionScores([
      task({ dimension: 'A', value: 0.8 }),
      task({ dimension: 'E', value: 0.5 }),
    ]);
    expect(composite(scores, WEIGHTS)).toBeCloseTo((15 * 80 + 20 * 50) / 35, 9);
    expect(composite(scores, { ...WEIGHTS, A: 0, E: 0 })).toBeUndefined();
    expect(composite(dimensionScores([]), WEIGHTS)).toBeUndefined();
  });

  it('do not depend on the order of tasks', () => {
    const tasks = fc.array(
      fc.record({
        dimension: fc.constantFrom(...DIMENSIONS),
        weight: fc.integer({ min: 1, max: 9 }),
        value: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(tasks, (changes) => {
        const list = changes.map((one) => task(one));
        expect(dimensionScores(list.toReversed())).toEqual(dimensionScores(list));
      }),
    );
  });
});

describe('the proposed rating', () => {
  it.each([
    { name: 'all on time', tasks: many(10), breaches: 0, rating: 'P' },
    {
      name: 'one missed of ten',
      tasks: [...many(9), task({ isMet: false, isOnTime: false })],
      breaches: 0,
      rating: 'P',
    },
    { name: 'one of ten late', tasks: [...many(9), task({ isOnTime: false })], breaches: 0, rating: 'S' },
    {
      name: 'one of ten with a hint',
      tasks: [...many(9), task({ isAssisted: true })],
      breaches: 0,
      rating: 'S',
    },
    {
      name: 'eight of ten on time',
      tasks: [...many(8), ...many(2, { isMet: false, isOnTime: false })],
      breaches: 0,
      rating: 'S',
    },
    {
      name: 'seven of ten on time',
      tasks: [...many(7), ...many(3, { isMet: false, isOnTime: false })],
      breaches: 0,
      rating: 'M',
    },
    {
      name: 'a critical one missed',
      tasks: [...many(9), task({ isCritical: true, isMet: false, isOnTime: false })],
      breaches: 0,
      rating: 'M',
    },
    { name: 'a handling breach', tasks: many(10), breaches: 1, rating: 'M' },
    { name: 'all met, all late', tasks: many(4, { isOnTime: false }), breaches: 0, rating: 'M' },
    {
      name: 'half met',
      tasks: [...many(2), ...many(2, { isMet: false, isOnTime: false })],
      breaches: 0,
      rating: 'M',
    },
    {
      name: 'fewer than half met',
      tasks: [...many(2), ...many(3, { isMet: false, isOnTime: false })],
      breaches: 0,
      rating: 'U',
    },
  ])('is $rating for $name', ({ tasks, breaches, rating }) => {
    expect(proposeRating(tasks, breaches).rating).toBe(rating);
  });

  it('is none when nothing is scored, and tells what awaits evaluation', () => {
    const proposal = proposeRating(
      many(2, { status: 'awaiting-evaluation', isMet: false, isOnTime: false }),
      0,
    );
    expect(proposal).toMatchObject({ rating: null, tasks: 0, awaiting: 2 });
  });
});

describe('the interval of a composite', () => {
  const units = (values: readonly number[]) =>
    values.map((value, index) => task({ unit: `i${index}`, value }));

  it('holds the composite, is the same each time, and narrows with more injects', () => {
    const few = compositeIntervals(new Map([['a', units([0.2, 0.9, 0.5, 0.7])]]), WEIGHTS).get('a');
    const lots = compositeIntervals(
      new Map([['a', units(Array.from({ length: 60 }, (_, index) => [0.2, 0.9, 0.5, 0.7][index % 4] ?? 0))]]),
      WEIGHTS,
    ).get('a');
    expect(few).toEqual(compositeIntervals(new Map([['a', units([0.2, 0.9, 0.5, 0.7])]]), WEIGHTS).get('a'));
    expect(few?.low).toBeLessThan(57.5);
    expect(few?.high).toBeGreaterThan(57.5);
    expect((lots?.high ?? 0) - (lots?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0));
  });

  it('is a point when every inject went alike, and none with a single inject', () => {
    const intervals = compositeIntervals(
      new Map([
        ['even', units([0.6, 0.6, 0.6])],
        ['single', units([0.6])],
      ]),
      WEIGHTS,
    );
    expect(intervals.get('even')?.low).toBeCloseTo(60, 9);
    expect(intervals.get('even')?.high).toBeCloseTo(60, 9);
    expect(intervals.get('single')).toBeUndefined();
  });
});

describe('a band', () => {
  const peers = [20, 40, 60, 80, 100];
  const standing = (score: number, reach: number) => ({
    score,
    interval: { low: score - reach, high: score + reach },
  });

  it('is not told among fewer than five teams, nor without an interval', () => {
    expect(bandOf(standing(20, 1), [20, 40, 60, 80])).toMatchObject({ quartile: null, position: null });
    expect(bandOf({ score: 20, interval: undefined }, peers)).toMatchObject({
      quartile: null,
      position: null,
    });
  });

  it('names a quarter only when the whole interval lies in it', () => {
    expect(bandOf(standing(95, 5), peers)).toMatchObject({ quartile: 1, position: 'above' });
    expect(bandOf(standing(20, 5), peers)).toMatchObject({ quartile: 4, position: 'below' });
    expect(bandOf(standing(82, 10), peers)).toMatchObject({ quartile: null, position: 'above' });
    expect(bandOf(standing(62, 10), peers)).toMatchObject({ quartile: null, position: 'among' });
  });
});
