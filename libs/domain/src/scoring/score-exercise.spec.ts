import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JournalScript } from '../../../../test/drills/journal-script.ts';
import {
  anExpectation,
  anInject,
  aPlan,
  holds,
  matchesInTests,
  minutes,
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

const ACKNOWLEDGE = anExpectation({
  id: 'ack',
  type: 'acknowledge',
  measure: { by: 'acknowledgement' },
  beta: 1,
  targetMs: minutes(5),
  deadlineMs: minutes(15),
});

describe('an acknowledgement', () => {
  const inject = anInject({ expectations: [ACKNOWLEDGE] });

  it('runs from delivery, not from release', () => {
    const script = drill(inject)
      .give('i1', 'a', 6)
      .at(14)
      .add('inject.acknowledged', { injectId: 'i1', teamId: 'a' });
    const result = resultOf(script);
    expect(result).toMatchObject({
      status: 'scored',
      quality: 1,
      timeliness: 0.7,
      score: 0.7,
      isOnTime: true,
    });
    expect(result.time).toMatchObject({ anchor: 'delivered', elapsedMs: minutes(8) });
  });

  it('takes pauses out, and leaps of the clock too', () => {
    const script = drill(inject).give('i1', 'a').at(2);
    script.add('exercise.paused', { epoch: 2 }).at(60).add('exercise.resumed', { epoch: 3 });
    script.add('exercise.time-jumped', {
      epoch: 4,
      fromExerciseTimeMs: minutes(2),
      toExerciseTimeMs: minutes(100),
      passedOver: 'hold',
    });
    script.at(62).add('inject.acknowledged', { injectId: 'i1', teamId: 'a' });
    expect(resultOf(script)).toMatchObject({ score: 1, time: { elapsedMs: minutes(4) } });
  });

  it('scores nothing under a legal clock once the deadline has passed', () => {
    const script = drill(inject)
      .give('i1', 'a')
      .at(15)
      .add('inject.acknowledged', { injectId: 'i1', teamId: 'a' });
    expect(resultOf(script)).toMatchObject({ score: 0, quality: 1, isMet: true, isOnTime: true });
    const later = drill(inject)
      .give('i1', 'a')
      .at(16)
      .add('inject.acknowledged', { injectId: 'i1', teamId: 'a' });
    expect(resultOf(later)).toMatchObject({ score: 0, isMet: true, isOnTime: false });
  });

  it('is not scored after ENDEX', () => {
    const script = drill(inject).give('i1', 'a').at(4).end().at(5);
    script.add('inject.acknowledged', { injectId: 'i1', teamId: 'a' });
    expect(resultOf(script)).toMatchObject({ status: 'scored', score: 0, isMet: false, wasCutOff: true });
  });
});

describe('what leaves numerator and denominator', () => {
  const inject = anInject({ expectations: [anExpectation()] });

  it('is what never reached the team before ENDEX', () => {
    expect(resultOf(drill(inject).at(10).end())).toMatchObject({ reason: 'not-delivered', score: null });
    const late = drill(inject).at(1).end().at(2).add('inject.delivered', { injectId: 'i1', teamId: 'a' });
    expect(resultOf(late).reason).toBe('not-delivered');
  });

  it('is what control skipped or excused, with its words', () => {
    const skipped = drill(inject).add('inject.skipped', {
      injectId: 'i1',
      teamIds: ['a'],
      reason: 'no time',
    });
    expect(resultOf(skipped).reason).toBe('skipped');
    const excused = drill(inject).give('i1', 'a');
    excused
      .add('expectation.excused', { injectId: 'i1', teamIds: ['a'], reason: 'their line was down' })
      .at(30)
      .end();
    expect(resultOf(excused)).toMatchObject({
      reason: 'excused',
      excuse: 'their line was down',
      score: null,
    });
  });

  it('may be one expectation alone', () => {
    const two = anInject({ expectations: [anExpectation(), anExpectation({ id: 'e2' })] });
    const script = drill(two).give('i1', 'a');
    script.add('expectation.excused', { injectId: 'i1', teamIds: ['a'], expectationId: 'e2', reason: 'r' });
    script.at(5).answer('i1', 'a', 'words').end();
    const { expectations, score } = cellOf(script);
    expect(expectations.map(({ status }) => status)).toEqual(['scored', 'not-applicable']);
    expect(score.score).toBe(1);
  });
});

describe('an expectation nobody met', () => {
  const inject = anInject({ expectations: [anExpectation()] });

  it('is open while its deadline is ahead, and 0 once it has passed', () => {
    const script = drill(inject).give('i1', 'a');
    expect(resultOf(script.at(19).add('control.noted', { text: 'n' }))).toMatchObject({
      status: 'open',
      score: null,
    });
    expect(resultOf(script.at(20).add('control.noted', { text: 'n' }))).toMatchObject({
      status: 'scored',
      score: 0,
      wasCutOff: false,
    });
  });

  it('is 0 at ENDEX, and says when ENDEX came before the deadline', () => {
    const result = resultOf(drill(inject).give('i1', 'a').at(12).end());
    expect(result).toMatchObject({ status: 'scored', score: 0, wasCutOff: true });
    expect(result.working.join(' ')).toContain('ENDEX came 8 min before its deadline');
  });
});

describe('the answer that counts', () => {
  const inject = anInject({
    expectations: [
      anExpectation({ measure: { by: 'response', grading: 'auto', checks: ['who'], criteria: [] } }),
    ],
    checks: { who: holds('hospital') },
  });

  it('is the last final one, with its own time', () => {
    const script = drill(inject).give('i1', 'a').at(5).answer('i1', 'a', 'nothing yet');
    script.at(15).answer('i1', 'a', 'the hospital');
    expect(resultOf(script)).toMatchObject({ quality: 1, timeliness: 0.5, score: 0.75 });
  });

  it('is never an interim one, nor one after ENDEX', () => {
    const script = drill(inject).give('i1', 'a').at(5).answer('i1', 'a', 'the bank');
    script.at(6).answer('i1', 'a', 'the hospital', { isFinal: false }).at(7).end().at(8);
    script.answer('i1', 'a', 'the hospital');
    expect(resultOf(script)).toMatchObject({ status: 'scored', quality: 0, score: 0, isMet: false });
  });

  it('may show that the inject was there before any receipt', () => {
    const script = drill(inject).add('inject.released', {
      ...{ injectId: 'i1', teamIds: ['a'], cause: 'hand' as const, latenessMs: 0, isLate: false },
    });
    script.at(40).answer('i1', 'a', 'the hospital, told by telephone');
    expect(resultOf(script)).toMatchObject({ score: 1, time: { elapsedMs: 0 } });
  });
});

describe('an anchor that was never reached', () => {
  it('falls back to the one before, so that not acknowledging stops no clock', () => {
    const inject = anInject({ expectations: [anExpectation({ anchor: 'acknowledged' })] });
    const script = drill(inject).give('i1', 'a').at(3).add('inject.opened', { injectId: 'i1', teamId: 'a' });
    expect(resultOf(script.at(8).answer('i1', 'a', 'words')).time?.elapsedMs).toBe(minutes(5));
  });

  it('lets a team be early', () => {
    const inject = anInject({ expectations: [anExpectation({ anchor: 'acknowledged' })] });
    const script = drill(inject).give('i1', 'a').at(3).answer('i1', 'a', 'words').at(9);
    script.add('inject.acknowledged', { injectId: 'i1', teamId: 'a' });
    expect(resultOf(script)).toMatchObject({ timeliness: 1, time: { elapsedMs: -minutes(6) } });
  });
});

describe('an extension', () => {
  it('moves target and deadline alike', () => {
    const script = drill(anInject({ expectations: [anExpectation()] })).give('i1', 'a');
    script.add('deadline.extended', {
      injectId: 'i1',
      teamIds: ['a'],
      byMs: minutes(10),
      reason: 'slow line',
    });
    script.at(20).answer('i1', 'a', 'words');
    expect(resultOf(script)).toMatchObject({
      timeliness: 1,
      time: { targetMs: minutes(20), deadlineMs: minutes(30), extensionMs: minutes(10) },
    });
  });
});

describe('an expected action', () => {
  const inject = anInject({ kind: 'expected-action', expectations: [anExpectation({ type: 'contain' })] });
  const seen = (isDone: boolean, minute: number) =>
    [
      'action.observed',
      { injectId: 'i1', teamId: 'a', isDone, observedAtMs: JournalScript.wallAt(minute) },
    ] as const;
  const due = () =>
    drill(inject).add('inject.released', {
      ...{ injectId: 'i1', teamIds: ['a', 'b'], cause: 'plan' as const, latenessMs: 0, isLate: false },
    });

  it('awaits the controller who watches for it, who may write it down later', () => {
    expect(resultOf(due().at(5).add('control.noted', { text: 'n' })).status).toBe('awaiting-evaluation');
    expect(
      resultOf(
        due()
          .at(40)
          .add(...seen(true, 15)),
      ),
    ).toMatchObject({
      measuredBy: 'observation',
      quality: 1,
      timeliness: 0.5,
      score: 0.75,
    });
  });

  it('scores 0 when it was not done, and nothing when it never became due', () => {
    expect(
      resultOf(
        due()
          .at(40)
          .add(...seen(false, 30))
          .end(),
      ),
    ).toMatchObject({ status: 'scored', score: 0 });
    expect(resultOf(drill(inject).at(40).end()).status).toBe('not-applicable');
  });
});

describe('an inject', () => {
  it('is the weighted mean of its expectations, less its hints', () => {
    const inject = anInject({
      expectations: [ACKNOWLEDGE, anExpectation({ id: 'late', weight: 3 })],
    });
    const script = drill(inject)
      .give('i1', 'a')
      .at(8)
      .add('inject.acknowledged', { injectId: 'i1', teamId: 'a' });
    script.add('hint.opened', { injectId: 'i1', hintId: 'h1', teamId: 'a', cost: 0.1, givenByCoach: true });
    script.at(15).answer('i1', 'a', 'words').end().at(16);
    script.add('hint.opened', { injectId: 'i1', hintId: 'h2', teamId: 'a', cost: 0.25, givenByCoach: false });
    // (1 × 0.7 + 3 × 0.75) ÷ 4 = 0.7375; the second hint came after ENDEX.
    expect(cellOf(script).score).toMatchObject({ beforeHints: 0.7375, hintPenalty: 0.1, score: 0.66375 });
  });

  it('loses nothing by hints in training', () => {
    const plan = { settings: { isTraining: true } };
    const script = drill(anInject({ expectations: [anExpectation()] }), plan)
      .give('i1', 'a')
      .at(1);
    script.add('hint.opened', { injectId: 'i1', hintId: 'h1', teamId: 'a', cost: 0.25, givenByCoach: false });
    expect(cellOf(script.answer('i1', 'a', 'words')).score).toMatchObject({ hintPenalty: 0, score: 1 });
  });

  it('explains itself line by line', () => {
    const script = drill(anInject({ expectations: [anExpectation()] }))
      .give('i1', 'a')
      .at(15);
    const { expectations, score } = cellOf(script.answer('i1', 'a', 'words'));
    expect([...(expectations[0]?.working ?? []), ...score.working]).toEqual([
      'Quality = 1: answered; nothing is checked or rated.',
      'Timeliness = 1 − (300 ÷ 600)^(1 ÷ 1) = 0.5: done 15 min after delivery; target 10 min, deadline 20 min; in the bracket, seconds past the target ÷ seconds from target to deadline.',
      'Score = 1 × ((1 − 0.5) + 0.5 × 0.5) = 0.75.',
      'Mean of expectations = (1 × 0.75) ÷ (1) = 0.75.',
      'Inject score = 0.75 × (1 − 0) = 0.75.',
    ]);
  });
});

describe('scores in general', () => {
  it('stay within 0 and 1 and fall with time, whatever the rule', () => {
    const cases = fc.record({
      minute: fc.integer({ min: 0, max: 60 }),
      beta: fc.double({ min: 0, max: 1, noNaN: true }),
      delta: fc.double({ min: 0.2, max: 5, noNaN: true }),
      floor: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const scoreAt = (minute: number, rule: { beta: number; delta: number; floor: number }) => {
      const script = drill(anInject({ expectations: [anExpectation(rule)] }))
        .give('i1', 'a')
        .at(minute);
      return resultOf(script.answer('i1', 'a', 'words')).score ?? -1;
    };
    fc.assert(
      fc.property(cases, ({ minute, ...rule }) => {
        const score = scoreAt(minute, rule);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreAt(minute + 5, rule)).toBeLessThanOrEqual(score);
      }),
      { numRuns: 40 },
    );
  });

  it('do not change when an expectation that does not apply is added', () => {
    const kinds = fc.constantFrom('not-delivered', 'excused', 'awaiting');
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 30 }), (kind, minute) => {
        const own = anExpectation();
        const extra = {
          'not-delivered': anExpectation({ id: 'x', measure: { by: 'duty', obligation: 'none' } }),
          excused: anExpectation({ id: 'x', weight: 9 }),
          awaiting: anExpectation({
            id: 'x',
            measure: { by: 'response', grading: 'rubric', checks: [], criteria: ['c'] },
          }),
        }[kind];
        const run = (expectations: readonly (typeof own)[]) => {
          const script = drill(anInject({ expectations })).give('i1', 'a');
          script.add('expectation.excused', {
            injectId: 'i1',
            teamIds: ['a'],
            expectationId: kind === 'excused' ? 'x' : '-',
            reason: 'r',
          });
          return cellOf(script.at(minute).answer('i1', 'a', 'words')).score.score;
        };
        expect(run([own, extra])).toBe(run([own]));
        expect(run([extra, own])).toBe(run([own]));
      }),
      { numRuns: 30 },
    );
  });
});
