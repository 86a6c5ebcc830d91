import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes } from '../../../../../test/drills/small-scenario.ts';
import { CONTROLLER, kindsOf, playerOf, SmallDrill } from '../../../../../test/drills/small-drill.ts';
import type { SubmitResponse } from '../command.ts';

const form = {
  fields: [
    { id: 'severity', type: 'number', label: { en: 'Severity' }, required: true, min: 1, max: 5 },
    { id: 'note', type: 'text', label: { en: 'Note' } },
  ],
} as const;
const PLAN = aPlan({
  injects: [
    anInject({ response: { form, freeForm: 'optional', deadlineMs: minutes(20) } }),
    anInject({ id: 'report', response: { freeForm: 'required' } }),
    anInject({ id: 'plain', response: undefined }),
    anInject({ id: 'form-only', response: { form, freeForm: 'none' } }),
    anInject({ id: 'future', release: { on: 'time', atMs: minutes(60) } }),
    anInject({ id: 'cue', kind: 'facilitation' }),
  ],
});

const response = (changes: Partial<SubmitResponse> = {}): SubmitResponse => ({
  injectId: 'i1',
  responseId: 'r1',
  isFinal: true,
  values: { severity: 3 },
  ...changes,
});

describe('a response', () => {
  it('is stored with all that goes before it, and counted', () => {
    const drill = SmallDrill.started(PLAN).wait(minutes(3));
    expect(kindsOf(drill.team('a', 'response:submit', response({ isFinal: false })))).toEqual([
      'inject.delivered',
      'inject.opened',
      'response.submitted',
    ]);
    drill.wait(minutes(2)).team('a', 'response:submit', response({ responseId: 'r2' }));
    drill.team('a', 'response:submit', response({ responseId: 'r3', values: { severity: 4 } }));
    const cell = drill.cell('i1', 'a');
    expect(cell.responses.map(({ version, isFinal }) => [version, isFinal])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect(cell.firstResponseAt?.activeTimeMs).toBe(minutes(3));
    expect(cell.completedAt?.activeTimeMs).toBe(minutes(5));
  });

  it('is taken in a pause', () => {
    const drill = SmallDrill.started(PLAN);
    drill.control('exercise:pause', {});
    drill.team('a', 'response:submit', response());
    expect(drill.cell('i1', 'a').completedAt).toBeDefined();
  });

  it.each<[string, Partial<SubmitResponse>, string, RegExp]>([
    ['a required field left open', { values: {} }, 'severity', /required/],
    ['a wrong value', { values: { severity: 9 } }, 'severity', /above 5/],
    [
      'a wrong value in an interim answer',
      { isFinal: false, values: { severity: 9 } },
      'severity',
      /above 5/,
    ],
    ['a field nobody asked for', { values: { severity: 3, extra: 'x' } }, 'extra', /not asked for/],
    [
      'an inherited name',
      { values: JSON.parse('{"severity":3,"__proto__":"x"}') as never },
      '__proto__',
      /not asked for/,
    ],
    ['no report where one must be', { injectId: 'report', values: {} }, '$text', /required/],
    ['an empty report', { injectId: 'report', values: {}, text: ' ' }, '$text', /empty/],
    ['a report where there is none', { injectId: 'form-only', text: 'x' }, '$text', /not asked for/],
    ['a report too long', { text: 'x'.repeat(20_001) }, '$text', /longer/],
    ['an id that is none', { responseId: 'no spaces' }, '$id', /no id/],
    ['a time that is none', { composedAtMs: -1 }, '$composedAtMs', /no time/],
  ])('is refused for %s', (_what, changes, field, problem) => {
    const drill = SmallDrill.started(PLAN);
    expect(drill.refusal(playerOf('a'), 'response:submit', response(changes))).toEqual({
      code: 'RESPONSE_INVALID',
      details: { field, problem: expect.stringMatching(problem) },
    });
  });

  it('may leave required things open while it is not final', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'response:submit', response({ isFinal: false, values: {} }));
    drill.team(
      'a',
      'response:submit',
      response({ injectId: 'report', responseId: 'r2', isFinal: false, values: {} }),
    );
    expect(drill.told('response.submitted')).toHaveLength(2);
  });

  it.each(['future', 'cue', 'no-such-inject'])(
    'to %s is refused as to something not received',
    (injectId) => {
      const drill = SmallDrill.started(PLAN);
      expect(drill.refusal(playerOf('a'), 'response:submit', response({ injectId }))).toEqual({
        code: 'INJECT_NOT_RELEASED',
        details: { injectId },
      });
      for (const kind of ['inject:open', 'inject:acknowledge'] as const) {
        expect(drill.refusal(playerOf('a'), kind, { injectId }).code).toBe('INJECT_NOT_RELEASED');
      }
    },
  );

  it('is refused where none is asked for', () => {
    const drill = SmallDrill.started(PLAN);
    const refused = drill.refusal(playerOf('a'), 'response:submit', response({ injectId: 'plain' }));
    expect(refused.code).toBe('RESPONSE_NOT_ASKED');
  });

  it('sent again under its id changes nothing; another under the same id is refused', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'response:submit', response());
    expect(drill.team('a', 'response:submit', response())).toEqual([]);
    const other = response({ values: { severity: 4 } });
    expect(drill.refusal(playerOf('a'), 'response:submit', other).code).toBe('RESPONSE_ID_TAKEN');
  });

  it('after ENDEX is kept and marked, reaches no milestone, and is refused once archived', () => {
    const drill = SmallDrill.started(PLAN);
    drill.control('exercise:end', {});
    drill.control('exercise:move', { to: 'hot-wash' });
    drill.wait(minutes(1)).team('a', 'response:submit', response());
    const cell = drill.cell('i1', 'a');
    expect(cell.responses).toMatchObject([{ isAfterEndex: true, version: 1 }]);
    expect(cell).not.toHaveProperty('completedAt');
    expect(cell).not.toHaveProperty('deliveredAt');
    drill.control('exercise:terminate', { reason: 'x' });
    drill.control('exercise:move', { to: 'archived' });
    const refused = drill.refusal(playerOf('a'), 'response:submit', response({ responseId: 'r2' }));
    expect(refused.code).toBe('PHASE_FORBIDS');
  });
});

describe('a response entered on behalf of a team', () => {
  const record = (changes: object = {}) => ({ ...response(), teamId: 'a', ...changes });

  it('counts from its true time, and stands where that puts it', () => {
    const drill = SmallDrill.started(PLAN).wait(minutes(2));
    const mailedAtMs = drill.nowMs;
    drill.wait(minutes(8)).team('a', 'response:submit', response({ responseId: 'portal' }));
    drill.wait(minutes(5));
    drill.control('response:record', record({ responseId: 'mail', occurredAtMs: mailedAtMs }));
    const [, , entry] = drill.entries.slice(-3);
    expect(entry).toMatchObject({
      kind: 'response.submitted',
      actor: CONTROLLER,
      occurredAtMs: mailedAtMs,
      activeTimeMs: minutes(2),
      data: { responseId: 'mail', version: 2 },
    });
    const cell = drill.cell('i1', 'a');
    expect(cell.responses.map(({ responseId }) => responseId)).toEqual(['mail', 'portal']);
    expect(cell.completedAt?.activeTimeMs).toBe(minutes(2));
    expect(drill.state.latest.activeTimeMs).toBe(minutes(10));
  });

  it('is dated by the clock as it was then', () => {
    const drill = SmallDrill.started(PLAN).wait(minutes(2));
    const mailedAtMs = drill.nowMs;
    drill.wait(minutes(1)).control('exercise:jump', { toExerciseTimeMs: minutes(50) });
    drill.wait(minutes(1)).control('exercise:pause', {});
    drill.control('response:record', record({ occurredAtMs: mailedAtMs }));
    expect(drill.entries.at(-1)).toMatchObject({ exerciseTimeMs: minutes(2), activeTimeMs: minutes(2) });
  });

  it('tells that the team had the inject, from then at the latest', () => {
    const drill = SmallDrill.started(PLAN).wait(minutes(2));
    expect(kindsOf(drill.control('response:record', record()))).toEqual([
      'inject.delivered',
      'inject.opened',
      'response.submitted',
    ]);
  });

  it('from before ENDEX still counts when it is entered after', () => {
    const drill = SmallDrill.started(PLAN).wait(minutes(2));
    const mailedAtMs = drill.nowMs;
    drill.wait(minutes(2)).control('exercise:end', {});
    drill.wait(minutes(60)).control('response:record', record({ occurredAtMs: mailedAtMs }));
    expect(drill.cell('i1', 'a')).toMatchObject({
      completedAt: { activeTimeMs: minutes(2) },
      responses: [{ isAfterEndex: false }],
    });
  });

  it('can be from neither the future nor before its inject was released', () => {
    const drill = SmallDrill.started(PLAN).wait(minutes(2));
    for (const occurredAtMs of [drill.nowMs + 1, drill.nowMs - minutes(2) - 1, Number.NaN]) {
      expect(drill.refusal(CONTROLLER, 'response:record', record({ occurredAtMs })).code).toBe(
        'COMMAND_INVALID',
      );
    }
    expect(drill.refusal(CONTROLLER, 'response:record', record({ injectId: 'future' })).code).toBe(
      'INJECT_NOT_RELEASED',
    );
  });

  it('is for a team and an inject that there are', () => {
    const drill = SmallDrill.started(PLAN);
    expect(drill.refusal(CONTROLLER, 'response:record', record({ teamId: 'z' })).code).toBe('TEAM_UNKNOWN');
    expect(drill.refusal(CONTROLLER, 'response:record', record({ injectId: 'z' })).code).toBe(
      'INJECT_UNKNOWN',
    );
  });
});

describe('milestones and hints', () => {
  const hints = [{ id: 'h1', text: { en: 'Look at the proxy.' }, cost: 0.1, availableAfterMs: minutes(10) }];
  const hinted = (isTraining = false) =>
    SmallDrill.started(aPlan({ injects: [anInject({ hints })], settings: { isTraining } }));

  it('are noted once each', () => {
    const drill = SmallDrill.started(PLAN);
    expect(kindsOf(drill.team('a', 'inject:open', { injectId: 'i1' }))).toEqual([
      'inject.delivered',
      'inject.opened',
    ]);
    expect(drill.team('a', 'inject:open', { injectId: 'i1' })).toEqual([]);
    expect(kindsOf(drill.team('a', 'inject:acknowledge', { injectId: 'i1' }))).toEqual([
      'inject.acknowledged',
    ]);
    expect(drill.team('a', 'inject:acknowledge', { injectId: 'i1' })).toEqual([]);
  });

  it('a receipt tells of what was released, and nothing twice', () => {
    const drill = SmallDrill.started(PLAN);
    const receipt = {
      teamId: 'a',
      injectIds: ['i1', 'future', 'none', 'i1', 'report'],
      messageIds: ['none'],
    };
    const system = { role: 'system', id: 's' } as const;
    expect(kindsOf(drill.give(system, 'system:confirm-delivery', receipt))).toEqual([
      'inject.delivered',
      'inject.delivered',
    ]);
    expect(drill.give(system, 'system:confirm-delivery', receipt)).toEqual([]);
    expect(drill.refusal(system, 'system:confirm-delivery', { ...receipt, teamId: 'z' }).code).toBe(
      'TEAM_UNKNOWN',
    );
  });

  it('a hint opens when its time has come, at its cost, once', () => {
    const drill = hinted().deliver('a', ['i1']).wait(minutes(4));
    const open = { injectId: 'i1', hintId: 'h1' };
    expect(drill.refusal(playerOf('a'), 'hint:open', open)).toEqual({
      code: 'HINT_NOT_YET',
      details: { availableInMs: minutes(6) },
    });
    drill.wait(minutes(6));
    expect(drill.team('a', 'hint:open', open)).toMatchObject([
      { kind: 'hint.opened', data: { cost: 0.1, givenByCoach: false } },
    ]);
    expect(drill.team('a', 'hint:open', open)).toEqual([]);
    expect(drill.refusal(playerOf('a'), 'hint:open', { ...open, hintId: 'h2' }).code).toBe('HINT_UNKNOWN');
  });

  it('a coach gives a hint at any time, at the same cost; in training it costs nothing', () => {
    const give = { injectId: 'i1', hintId: 'h1', teamId: 'a' };
    expect(hinted().control('hint:give', give)).toMatchObject([
      { kind: 'inject.delivered' },
      { kind: 'hint.opened', data: { cost: 0.1, givenByCoach: true } },
    ]);
    expect(hinted(true).control('hint:give', give).at(-1)).toMatchObject({ data: { cost: 0 } });
    expect(hinted().refusal(CONTROLLER, 'hint:give', { ...give, teamId: 'z' }).code).toBe('TEAM_UNKNOWN');
  });

  it('a link is told of when it changes', () => {
    const drill = SmallDrill.started(PLAN);
    const link = (isConnected: boolean) =>
      kindsOf(drill.give({ role: 'system', id: 's' }, 'system:link', { teamId: 'a', isConnected }));
    expect([link(false), link(true), link(true), link(false)]).toEqual([
      [],
      ['team.connected'],
      [],
      ['team.disconnected'],
    ]);
  });
});
