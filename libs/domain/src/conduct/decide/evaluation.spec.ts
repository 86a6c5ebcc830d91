import { describe, expect, it } from '@jest/globals';
import {
  aPlan,
  anExpectation,
  anInject,
  anObligation,
  minutes,
} from '../../../../../test/drills/small-scenario.ts';
import {
  CONTROLLER,
  EVALUATOR,
  kindsOf,
  playerOf,
  SmallDrill,
} from '../../../../../test/drills/small-drill.ts';
import type { CommandKind } from '../command.ts';

const rubric = { by: 'response', grading: 'rubric', checks: [], criteria: ['accuracy'] } as const;
const PLAN = aPlan({
  injects: [
    anInject({
      expectations: [
        anExpectation({ measure: rubric }),
        anExpectation({ id: 'auto', measure: { ...rubric, grading: 'auto' } }),
        anExpectation({ id: 'ack', measure: { by: 'acknowledgement' } }),
      ],
    }),
    anInject({ id: 'action', kind: 'expected-action', release: { on: 'manual' } }),
  ],
  scenario: {
    objectives: [{ id: 'talk', title: { en: 'Talk' }, aim: 'communication' }],
    obligations: [anObligation({ trigger: { is: 'released', inject: 'i1' } })],
  },
});

const answered = (): SmallDrill => {
  const drill = SmallDrill.started(PLAN);
  const response = { injectId: 'i1', isFinal: true, values: {}, text: 'x' };
  drill.team('a', 'response:submit', { ...response, responseId: 'r1' });
  drill.team('a', 'response:submit', { ...response, responseId: 'r2' });
  drill.team('a', 'response:submit', { ...response, responseId: 'r3', isFinal: false });
  return drill;
};
const rating = (changes: object = {}) => ({
  injectId: 'i1',
  teamId: 'a',
  expectationId: 'e1',
  criterion: 'accuracy',
  rating: 4,
  ...changes,
});

describe('a rating of a response', () => {
  it('is of the standing answer, by the person, and the last one counts', () => {
    const drill = answered();
    drill.give(EVALUATOR, 'response:rate', rating());
    drill.give({ ...EVALUATOR, id: 'evaluator-2' }, 'response:rate', rating({ rating: 2 }));
    drill
      .wait(1_000)
      .give(EVALUATOR, 'response:rate', rating({ rating: 5, comment: 'Better than I thought.' }));
    expect(drill.cell('i1', 'a').ratings).toMatchObject([
      { rater: EVALUATOR.id, rating: 5, version: 2 },
      { rater: 'evaluator-2', rating: 2, version: 2 },
    ]);
    expect(drill.cell('i1', 'a').assessedAt?.activeTimeMs).toBe(0);
    expect(
      drill.give(EVALUATOR, 'response:rate', rating({ rating: 5, comment: 'Better than I thought.' })),
    ).toEqual([]);
  });

  it.each([
    ['an expectation that there is not', { expectationId: 'e9' }, 'EXPECTATION_UNKNOWN'],
    ['one that checks grade', { expectationId: 'auto' }, 'EXPECTATION_UNKNOWN'],
    ['one that is met otherwise', { expectationId: 'ack' }, 'EXPECTATION_UNKNOWN'],
    ['a criterion that there is not', { criterion: 'charm' }, 'EXPECTATION_UNKNOWN'],
    ['a mark off the scale', { rating: 6 }, 'RATING_INVALID'],
    ['half a mark', { rating: 2.5 }, 'RATING_INVALID'],
    ['a team without an answer', { teamId: 'b' }, 'RATING_INVALID'],
    ['a team that there is not', { teamId: 'z' }, 'TEAM_UNKNOWN'],
    ['an inject that there is not', { injectId: 'z' }, 'INJECT_UNKNOWN'],
    ['a comment that cannot be stored', { comment: '\u0000' }, 'COMMAND_INVALID'],
  ])('is refused for %s', (_what, changes, code) => {
    expect(answered().refusal(EVALUATOR, 'response:rate', rating(changes)).code).toBe(code);
  });
});

describe('excuses', () => {
  it('take teams out of one expectation, or of all, once', () => {
    const drill = answered();
    const reason = 'power cut';
    const one = { injectId: 'i1', teamIds: ['a'], expectationId: 'e1', reason };
    drill.control('expectation:excuse', one);
    expect(drill.control('expectation:excuse', one)).toEqual([]);
    drill.control('expectation:excuse', { injectId: 'i1', reason });
    expect(drill.told('expectation.excused')).toEqual([one, { injectId: 'i1', teamIds: ['a', 'b'], reason }]);
    expect(drill.cell('i1', 'a').excused).toEqual({ e1: reason, '*': reason });
  });

  it.each([
    [{ expectationId: 'e9', reason: 'x' }, 'EXPECTATION_UNKNOWN'],
    [{ reason: '' }, 'COMMAND_INVALID'],
    [{ teamIds: ['z'], reason: 'x' }, 'TEAM_UNKNOWN'],
  ])('are refused for %j', (changes, code) => {
    const refused = answered().refusal(CONTROLLER, 'expectation:excuse', { injectId: 'i1', ...changes });
    expect(refused.code).toBe(code);
  });

  it('take a team out of a duty, once', () => {
    const drill = answered();
    const excuse = { dutyId: 'o1/a/team:b', reason: 'no contact in the directory' };
    drill.control('duty:excuse', excuse);
    expect(drill.control('duty:excuse', excuse)).toEqual([]);
    expect(drill.state.duties.get(excuse.dutyId)?.excusedReason).toBe(excuse.reason);
    expect(drill.refusal(CONTROLLER, 'duty:excuse', { ...excuse, dutyId: 'none' }).code).toBe('DUTY_UNKNOWN');
  });
});

describe('a judgement of a duty', () => {
  const judged = () => {
    const drill = answered();
    drill.team('a', 'message:send', {
      messageId: 'm',
      kind: 'share',
      to: ['team:b'],
      tlp: 'TLP:GREEN',
      subject: 's',
      body: 'b',
    });
    return drill;
  };
  const judgement = {
    dutyId: 'o1/a/team:b',
    isDischarged: true,
    messageId: 'm',
    quality: 0.5,
    reason: 'told',
  };

  it('names the message, and is kept', () => {
    const drill = judged();
    drill.give(EVALUATOR, 'duty:judge', judgement);
    expect(drill.give(EVALUATOR, 'duty:judge', judgement)).toEqual([]);
    expect(drill.state.duties.get('o1/a/team:b')?.judged).toEqual({ ...judgement, judge: EVALUATOR.id });
  });

  it('is one of its own when another judge finds the same', () => {
    const drill = judged();
    drill.give(EVALUATOR, 'duty:judge', judgement);
    const other = { ...EVALUATOR, id: 'evaluator-2' };
    expect(kindsOf(drill.give(other, 'duty:judge', judgement))).toEqual(['duty.judged']);
  });

  it.each([
    [{ messageId: undefined }, 'RATING_INVALID'],
    [{ messageId: 'none' }, 'RATING_INVALID'],
    [{ dutyId: 'o1/b/team:a' }, 'RATING_INVALID'],
    [{ quality: 1.1 }, 'RATING_INVALID'],
    [{ quality: Number.NaN }, 'RATING_INVALID'],
    [{ reason: '' }, 'COMMAND_INVALID'],
    [{ dutyId: 'none' }, 'DUTY_UNKNOWN'],
  ])('is refused for %j', (changes, code) => {
    expect(judged().refusal(EVALUATOR, 'duty:judge', { ...judgement, ...changes }).code).toBe(code);
  });
});

describe('what evaluators see', () => {
  const objective = {
    objectiveId: 'talk',
    rating: 'S',
    observation: 'Late, but clear.',
    observedAtMs: 0,
  } as const;
  const action = { injectId: 'action', teamId: 'a', isDone: true, observedAtMs: 0 } as const;

  it('is kept with who saw it', () => {
    const drill = answered();
    drill.give(EVALUATOR, 'objective:rate', { ...objective, teamId: 'a' });
    drill.give(EVALUATOR, 'action:observe', action);
    expect(drill.state.objectiveRatings).toMatchObject([{ teamId: 'a', rating: 'S', rater: EVALUATOR.id }]);
    expect(drill.cell('action', 'a').action).toMatchObject({ isDone: true });
  });

  it.each<[CommandKind, object, string]>([
    ['objective:rate', { ...objective, objectiveId: 'none' }, 'OBJECTIVE_UNKNOWN'],
    ['objective:rate', { ...objective, teamId: 'z' }, 'TEAM_UNKNOWN'],
    ['objective:rate', { ...objective, rating: 'A' }, 'RATING_INVALID'],
    ['objective:rate', { ...objective, observation: '' }, 'COMMAND_INVALID'],
    ['objective:rate', { ...objective, observedAtMs: 9e15 }, 'COMMAND_INVALID'],
    ['action:observe', { ...action, injectId: 'i1' }, 'COMMAND_INVALID'],
    ['action:observe', { ...action, injectId: 'none' }, 'INJECT_UNKNOWN'],
    ['action:observe', { ...action, observedAtMs: 9e15 }, 'COMMAND_INVALID'],
    ['action:observe', { ...action, note: '' }, 'COMMAND_INVALID'],
  ])('is refused: %s %j', (kind, data, code) => {
    expect(answered().refusal(EVALUATOR, kind, data as never).code).toBe(code);
  });

  it('is nothing that teams may say', () => {
    const drill = answered().wait(minutes(1));
    for (const [kind, data] of [
      ['response:rate', rating()],
      ['objective:rate', objective],
      ['action:observe', action],
      ['duty:excuse', { dutyId: 'x', reason: 'x' }],
      ['response:record', {}],
    ] as const) {
      expect(drill.refusal(playerOf('a'), kind, data as never).code).toBe('NOT_PERMITTED');
    }
  });
});
