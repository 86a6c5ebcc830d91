import { describe, expect, it } from '@jest/globals';
import { evaluator, JournalScript } from '../../../../test/drills/journal-script.ts';
import {
  anExpectation,
  anInject,
  aPlan,
  holds,
  matchesInTests,
  type SmallPlan,
} from '../../../../test/drills/small-scenario.ts';
import type { Inject } from '../scenario/inject.ts';
import type { ExpectationScore } from './score.ts';
import { scoreExercise, type ScoredCell } from './score-exercise.ts';
import { scoringContext } from './scoring-context.ts';

/** A drill of one inject, started at minute 0. */
function drill(inject: Inject, plan: SmallPlan = {}): JournalScript {
  return new JournalScript(aPlan({ injects: [inject], ...plan })).start();
}

function scored(script: JournalScript, raterIds: readonly string[] = []) {
  return scoreExercise(scoringContext(script.now, script.asOf, { matches: matchesInTests }, raterIds));
}

function cellOf(script: JournalScript, teamId = 'a', raterIds: readonly string[] = []): ScoredCell {
  const cell = scored(script, raterIds)
    .cells.flat()
    .find((one) => one.cell.teamId === teamId);
  if (cell === undefined) throw new Error(`no cell for ${teamId}`);
  return cell;
}

function resultOf(script: JournalScript, raterIds: readonly string[] = []): ExpectationScore {
  const [result] = cellOf(script, 'a', raterIds).expectations;
  if (result === undefined) throw new Error('no expectation');
  return result;
}

describe('quality', () => {
  const checks = { who: holds('hospital', 3), what: holds('ransom', 1) };
  const rated = (grading: 'rubric' | 'both', criteria = ['accuracy']) =>
    anInject({
      expectations: [
        anExpectation({ beta: 0, measure: { by: 'response', grading, checks: ['who', 'what'], criteria } }),
      ],
      checks,
    });
  const rating = (rater: number, value: number, more: { criterion?: string; version?: number } = {}) =>
    [
      'response.rated',
      {
        injectId: 'i1',
        teamId: 'a',
        expectationId: 'e1',
        criterion: 'accuracy',
        rating: value,
        version: 1,
        ...more,
      },
      evaluator(rater),
    ] as const;

  it('is the weighted share of passed checks', () => {
    const inject = anInject({
      expectations: [
        anExpectation({
          beta: 0,
          measure: { by: 'response', grading: 'auto', checks: ['who', 'what'], criteria: [] },
        }),
      ],
      checks,
    });
    const result = resultOf(drill(inject).give('i1', 'a').at(1).answer('i1', 'a', 'the hospital'));
    expect(result.quality).toBe(0.75);
    expect(result.checks).toEqual([
      { checkId: 'who', credit: 1, weight: 3 },
      { checkId: 'what', credit: 0, weight: 1 },
    ]);
  });

  it('awaits every criterion, and counts nowhere until then', () => {
    const script = drill(rated('rubric', ['accuracy', 'clarity']))
      .give('i1', 'a')
      .at(1)
      .answer('i1', 'a', 'words');
    script.add(...rating(1, 5)).end();
    expect(resultOf(script)).toMatchObject({ status: 'awaiting-evaluation', score: null });
    expect(cellOf(script).score.score).toBeNull();
    script.add(...rating(1, 3, { criterion: 'clarity' }));
    expect(resultOf(script)).toMatchObject({ status: 'scored', quality: 0.75 });
  });

  it('is the mean of two near ratings; a third decides between two far ones', () => {
    const script = drill(rated('rubric')).give('i1', 'a').at(1).answer('i1', 'a', 'words');
    script.add(...rating(1, 2)).add(...rating(2, 3));
    expect(resultOf(script)).toMatchObject({ quality: 0.375, isProvisional: false });
    script.add(...rating(2, 5));
    expect(resultOf(script)).toMatchObject({ quality: 0.625, isProvisional: true });
    script.add(...rating(3, 4));
    expect(resultOf(script)).toMatchObject({ quality: 0.75, isProvisional: false });
  });

  it('keeps who rated first when the first changes a rating', () => {
    const script = drill(rated('rubric')).give('i1', 'a').at(1).answer('i1', 'a', 'words');
    script
      .add(...rating(1, 1))
      .add(...rating(2, 5))
      .add(...rating(3, 2))
      .add(...rating(1, 4));
    expect(resultOf(script)).toMatchObject({ quality: 0.875, isProvisional: false });
  });

  it('names evaluators by number only', () => {
    const script = drill(rated('rubric'))
      .give('i1', 'a')
      .at(1)
      .answer('i1', 'a', 'words')
      .add(...rating(7, 5));
    const result = resultOf(script, ['evaluator-7']);
    expect(result.criteria[0]?.ratings).toEqual([{ rater: 'E1', rating: 5, comment: null }]);
  });

  it('does not take ratings of an earlier version for the new answer', () => {
    const script = drill(rated('rubric'))
      .give('i1', 'a')
      .at(1)
      .answer('i1', 'a', 'words')
      .add(...rating(1, 5));
    expect(resultOf(script).status).toBe('scored');
    expect(resultOf(script.at(2).answer('i1', 'a', 'other words')).status).toBe('awaiting-evaluation');
  });

  it('of both is the mean of checks and evaluators', () => {
    const script = drill(rated('both')).give('i1', 'a').at(1).answer('i1', 'a', 'ransom at the hospital');
    expect(resultOf(script).status).toBe('awaiting-evaluation');
    expect(resultOf(script.add(...rating(1, 3))).quality).toBe(0.75);
  });

  it('is full for an answer that nothing checks', () => {
    const script = drill(anInject({ expectations: [anExpectation()] }))
      .give('i1', 'a')
      .at(1);
    expect(resultOf(script.answer('i1', 'a', 'words')).quality).toBe(1);
  });
});
