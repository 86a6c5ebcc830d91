import { describe, expect, it } from '@jest/globals';
import { CONTROLLER, SmallDrill } from '../../../../test/drills/small-drill.ts';
import { anExpectation, anInject, aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import type { Actor } from '../journal/entry.ts';
import { needOf, ratingsByRater, ratingWork } from './rating-work.ts';

const rubric = { by: 'response', grading: 'rubric', checks: [], criteria: ['accuracy', 'clarity'] } as const;
const PLAN = aPlan({
  injects: [
    anInject({
      expectations: [
        anExpectation({ measure: rubric }),
        anExpectation({ id: 'auto', measure: { ...rubric, grading: 'auto' } }),
        anExpectation({ id: 'ack', measure: { by: 'acknowledgement' } }),
      ],
    }),
    anInject({ id: 'i2', number: '2', expectations: [anExpectation({ id: 'e2', measure: rubric })] }),
    anInject({ id: 'i3', number: '3' }),
  ],
});

const evaluator = (id: string): Actor => ({ role: 'evaluator', id });

class RatedDrill {
  readonly drill = SmallDrill.started(PLAN);
  private responses = 0;

  answers(teamId: string, injectId = 'i1', isFinal = true): this {
    this.drill.wait(minutes(1));
    this.responses += 1;
    const responseId = `r${this.responses}`;
    this.drill.team(teamId, 'response:submit', { injectId, responseId, isFinal, values: {}, text: 'x' });
    return this;
  }

  rates(rater: string, rating: number, criterion = 'accuracy'): this {
    const item = { injectId: 'i1', teamId: 'a', expectationId: 'e1', criterion };
    this.drill.give(evaluator(rater), 'response:rate', { ...item, rating });
    return this;
  }

  /** What the first answer waits for, in the eyes of a rater. */
  work(rater: string) {
    const [work] = ratingWork(this.drill.state, rater);
    if (work === undefined) throw new Error('there is nothing to rate');
    return work;
  }
}

describe('ratingWork', () => {
  it('is every standing answer that is measured by rating, the one that has waited longest first', () => {
    const { drill } = new RatedDrill().answers('b', 'i2').answers('b').answers('a').answers('a', 'i3');
    const found = ratingWork(drill.state, 'eve').map(({ inject, teamId, left }) => [inject.id, teamId, left]);
    expect(found).toEqual([
      ['i2', 'b', 2],
      ['i1', 'b', 2],
      ['i1', 'a', 2],
    ]);
  });

  it('is nothing before a final answer, and nothing that is excused', () => {
    const { drill } = new RatedDrill().answers('a', 'i1', false).answers('b').answers('b', 'i2');
    drill.control('expectation:excuse', { injectId: 'i1', expectationId: 'e1', reason: 'power cut' });
    drill.control('expectation:excuse', { injectId: 'i2', reason: 'power cut' });
    expect(ratingWork(drill.state, 'eve')).toEqual([]);
  });

  it.each([
    { given: [], need: 'first', agreed: undefined },
    { given: [4], need: 'second', agreed: { rating: 4, basis: 'single' } },
    { given: [4, 5], need: 'nothing', agreed: { rating: 4.5, basis: 'mean' } },
    { given: [1, 5], need: 'third', agreed: { rating: 3, basis: 'provisional' } },
    { given: [1, 5, 4], need: 'nothing', agreed: { rating: 4, basis: 'third' } },
  ])('after ratings of $given waits for $need', ({ given, need, agreed }) => {
    const rated = new RatedDrill().answers('a');
    given.forEach((rating, index) => rated.rates(`rater-${index}`, rating));
    const { criteria } = rated.work('rater-0');
    expect(criteria[0]).toMatchObject({ criterion: 'accuracy', need });
    expect(criteria[0]?.agreed).toEqual(agreed);
    expect(criteria[0]?.own?.rating).toBe(given[0]);
    expect(criteria[0]?.others.map(({ rating }) => rating)).toEqual(given.slice(1));
    expect(criteria[1]).toMatchObject({ criterion: 'clarity', need: 'first' });
  });

  it('asks again when the team has sent another answer, and says so', () => {
    const rated = new RatedDrill().answers('a').rates('eve', 3).answers('a');
    const [accuracy] = rated.work('eve').criteria;
    expect(accuracy).toMatchObject({ isOwnOutdated: true, need: 'first', others: [] });
    expect(accuracy).not.toHaveProperty('own');
    expect(rated.rates('eve', 4).work('eve').criteria[0]).toMatchObject({
      isOwnOutdated: false,
      own: { rating: 4 },
    });
  });
});

describe('needOf', () => {
  it('is the most pressing need of its criteria', () => {
    const rated = new RatedDrill().answers('a').rates('one', 1).rates('two', 5);
    expect(needOf(rated.work('one'))).toBe('first');
    rated.rates('one', 3, 'clarity');
    expect(needOf(rated.work('one'))).toBe('third');
    rated.rates('three', 2);
    expect(needOf(rated.work('one'))).toBe('second');
    rated.rates('two', 3, 'clarity');
    expect(needOf(rated.work('one'))).toBe('nothing');
  });
});

describe('ratingsByRater', () => {
  it('counts the criteria of standing answers that each has rated', () => {
    const rated = new RatedDrill().answers('a').rates('one', 2).rates('one', 3).rates('one', 3, 'clarity');
    rated.drill.give(CONTROLLER, 'response:rate', {
      injectId: 'i1',
      teamId: 'a',
      expectationId: 'e1',
      criterion: 'clarity',
      rating: 5,
    });
    expect([...ratingsByRater(ratingWork(rated.drill.state, 'one'))]).toEqual([
      ['one', 2],
      [CONTROLLER.id, 1],
    ]);
  });
});
