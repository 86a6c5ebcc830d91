import { describe, expect, it } from '@jest/globals';
import {
  aPlan,
  anInject,
  anObligation,
  holds,
  minutes,
  type SmallPlan,
} from '../../../../../test/drills/small-scenario.ts';
import { CONTROLLER, kindsOf, SmallDrill, SYSTEM } from '../../../../../test/drills/small-drill.ts';
import type { Condition, ConditionScope } from '../../scenario/condition.ts';
import type { Inject } from '../../scenario/inject.ts';
import { nextWake } from '../next-wake.ts';

const branch = (
  when: Condition,
  more: { scope?: ConditionScope; delayMs?: number } & Partial<Inject> = {},
): Inject => {
  const { scope = 'team', delayMs = 0, ...changes } = more;
  return anInject({ id: 'branch', release: { on: 'condition', when, scope, delayMs }, ...changes });
};
const first = anInject({ response: { freeForm: 'required', deadlineMs: minutes(20) } });
const opened: Condition = { is: 'opened', inject: 'i1' };
const started = (branches: readonly Inject[], more: SmallPlan = {}): SmallDrill =>
  SmallDrill.started(aPlan({ injects: [first, ...branches], ...more }));
const openBy = (drill: SmallDrill, teamId: string) => drill.team(teamId, 'inject:open', { injectId: 'i1' });
const answer = (text: string, responseId = text, isFinal = true) => ({
  injectId: 'i1',
  responseId: responseId.replaceAll(' ', '-'),
  isFinal,
  values: {},
  text,
});
const status = (drill: SmallDrill, teamId: string) => drill.cell('branch', teamId).status;

describe('a branch', () => {
  it('opens for each team by itself, at once or after its delay', () => {
    const drill = started([branch(opened), branch(opened, { id: 'later', delayMs: minutes(5) })]);
    expect(kindsOf(openBy(drill, 'a'))).toEqual([
      'inject.delivered',
      'inject.opened',
      'inject.armed',
      'inject.armed',
      'inject.released',
    ]);
    expect(status(drill, 'b')).toBe('planned');
    drill.wait(minutes(5)).wake();
    expect(drill.told('inject.released').slice(1)).toMatchObject([
      { injectId: 'branch', teamIds: ['a'], cause: 'condition', latenessMs: 0 },
      { injectId: 'later', teamIds: ['a'], cause: 'condition', dueExerciseTimeMs: minutes(5) },
    ]);
  });

  it('opens for everyone after any team, or after all', () => {
    const any = started([branch(opened, { scope: 'any' })]);
    const all = started([branch(opened, { scope: 'all' })]);
    for (const drill of [any, all]) openBy(drill, 'a');
    expect([status(any, 'a'), status(any, 'b')]).toEqual(['released', 'released']);
    expect([status(all, 'a'), status(all, 'b')]).toEqual(['planned', 'planned']);
    openBy(all, 'b');
    expect(all.told('inject.armed')).toMatchObject([{ teamIds: ['a', 'b'] }]);
  });

  it('that waits for all asks every team for the part that is addressed to it', () => {
    const forOne = (id: string, part: string) => anInject({ id, to: [part] });
    const when: Condition = {
      allOf: [
        { is: 'opened', inject: 'x' },
        { is: 'opened', inject: 'y' },
      ],
    };
    const plan = aPlan({
      injects: [forOne('x', 'left'), forOne('y', 'right'), branch(when, { scope: 'all' })],
      scenario: {
        parts: [
          { id: 'left', name: { en: 'Left' }, teams: 1 },
          { id: 'right', name: { en: 'Right' }, teams: 'rest' },
        ],
      },
    });
    const teams = plan.teams.map((team) => ({ ...team, part: team.id === 'a' ? 'left' : 'right' }));
    const drill = SmallDrill.started({ ...plan, teams });
    drill.team('a', 'inject:open', { injectId: 'x' });
    expect(status(drill, 'a')).toBe('planned');
    drill.team('b', 'inject:open', { injectId: 'y' });
    expect([status(drill, 'a'), status(drill, 'b')]).toEqual(['released', 'released']);
  });

  it('opens when its condition is met in a pause; its time then counts on', () => {
    const drill = started([branch(opened), branch(opened, { id: 'later', delayMs: minutes(5) })]);
    drill.wait(minutes(1)).control('exercise:pause', {});
    openBy(drill, 'a');
    expect(status(drill, 'a')).toBe('armed');
    drill.wait(minutes(60)).control('exercise:resume', {});
    expect(drill.told('inject.released').at(-1)).toMatchObject({ injectId: 'branch', latenessMs: 0 });
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(5));
  });

  it('that waits for RESUME already is not passed over by a jump in the pause', () => {
    const drill = started([branch(opened)]);
    drill.control('exercise:pause', {});
    openBy(drill, 'a');
    drill.control('exercise:jump', { toExerciseTimeMs: minutes(60), passedOver: 'skip' });
    drill.control('exercise:resume', {});
    expect(status(drill, 'a')).toBe('released');
  });

  it('opens behind a hold, and is released when the hold is lifted', () => {
    const drill = started([branch(opened)]);
    drill.control('inject:hold', { injectId: 'branch' });
    openBy(drill, 'a');
    expect(drill.cell('branch', 'a')).toMatchObject({ status: 'held', heldFrom: 'armed' });
    drill.wait(minutes(5)).control('inject:unhold', { injectId: 'branch' });
    expect(drill.told('inject.released').at(-1)).toMatchObject({
      injectId: 'branch',
      teamIds: ['a'],
      cause: 'condition',
      latenessMs: 0,
    });
    expect(status(drill, 'b')).toBe('planned');
  });

  it('does not open once skipped, and not again once released by hand', () => {
    const drill = started([branch(opened)]);
    drill.control('inject:skip', { injectId: 'branch', teamIds: ['a'], reason: 'x' });
    drill.control('inject:trigger', { injectId: 'branch', teamIds: ['b'] });
    openBy(drill, 'a');
    openBy(drill, 'b');
    expect(drill.told('inject.armed')).toEqual([]);
  });

  it('keeps a shift given before it opened', () => {
    const drill = started([branch(opened, { delayMs: minutes(5) })]);
    drill.control('inject:shift', { injectId: 'branch', teamIds: ['a'], byMs: minutes(10) });
    drill.control('inject:shift', { injectId: 'branch', teamIds: ['b'], byMs: -minutes(10) });
    openBy(drill, 'a');
    openBy(drill, 'b');
    expect(drill.told('inject.armed')).toMatchObject([
      { teamIds: ['a'], dueExerciseTimeMs: minutes(15) },
      { teamIds: ['b'], dueExerciseTimeMs: 0 },
    ]);
  });

  it('follows a chain of branches in one go', () => {
    const next = branch({ is: 'released', inject: 'branch' }, { id: 'next' });
    const last = branch({ is: 'released', inject: 'next' }, { id: 'last' });
    const drill = started([last, next, branch(opened)]);
    openBy(drill, 'a');
    expect(drill.told('inject.released').map(({ injectId }) => injectId)).toEqual([
      'i1',
      'branch',
      'next',
      'last',
    ]);
  });

  it('goes on after NO DUFF with what became true in the meantime', () => {
    const obligation = anObligation({ trigger: { is: 'released', inject: 'i1' }, to: ['role:excon'] });
    const drill = started([branch({ is: 'duty-discharged', obligation: 'o1' })], {
      scenario: { obligations: [obligation] },
    });
    drill.control('exercise:declare-no-duff', { message: 'A real incident.' });
    drill.team('a', 'message:send', {
      messageId: 'm',
      kind: 'notification',
      to: ['role:excon'],
      tlp: 'TLP:GREEN',
      subject: 's',
      body: 'b',
    });
    expect(drill.told('duty.discharged')).toHaveLength(1);
    expect(status(drill, 'a')).toBe('planned');
    drill.control('exercise:lift-no-duff', { message: 'It is over.' });
    expect(status(drill, 'a')).toBe('armed');
  });
});

describe('the conditions of a branch', () => {
  const milestones: readonly [Condition, (drill: SmallDrill) => unknown][] = [
    [{ is: 'delivered', inject: 'i1' }, (drill) => drill.deliver('a', ['i1'])],
    [opened, (drill) => openBy(drill, 'a')],
    [
      { is: 'acknowledged', inject: 'i1' },
      (drill) => drill.team('a', 'inject:acknowledge', { injectId: 'i1' }),
    ],
    [
      { is: 'responded', inject: 'i1' },
      (drill) => drill.team('a', 'response:submit', answer('x', 'r', false)),
    ],
    [{ is: 'completed', inject: 'i1' }, (drill) => drill.team('a', 'response:submit', answer('x'))],
    [{ is: 'overdue', inject: 'i1' }, (drill) => drill.deliver('a', ['i1']).wait(minutes(20)).wake()],
    [
      { is: 'answered', inject: 'i1', check: holds('port') },
      (drill) => drill.team('a', 'response:submit', answer('the port')),
    ],
    [{ is: 'completed', inject: 'seen' }, (drill) => observe(drill, true)],
    [{ is: 'assessed', inject: 'seen' }, (drill) => observe(drill, false)],
    [
      { is: 'skipped', inject: 'seen' },
      (drill) => drill.control('inject:skip', { injectId: 'seen', teamIds: ['a'], reason: 'x' }),
    ],
  ];
  const seen = anInject({ id: 'seen', kind: 'expected-action', release: { on: 'manual' } });
  const observe = (drill: SmallDrill, isDone: boolean) =>
    drill.control('action:observe', { injectId: 'seen', teamId: 'a', isDone, observedAtMs: drill.nowMs });

  it.each(milestones)('%j comes true by itself', (when, reach) => {
    const drill = started([seen, branch(when)]);
    expect(status(drill, 'a')).toBe('planned');
    reach(drill);
    expect([status(drill, 'a'), status(drill, 'b')]).toEqual(['released', 'planned']);
  });

  it('hold a standing answer only when it is final, and the last one counts', () => {
    const when: Condition = { is: 'answered', inject: 'i1', check: holds('port') };
    const drill = started([branch({ allOf: [when, { is: 'time', atMs: minutes(10) }] })]);
    drill.team('a', 'response:submit', answer('the port'));
    drill.team('a', 'response:submit', answer('the airport is shut', 'r2', false));
    drill.team('b', 'response:submit', answer('the port', 'r3'));
    drill.team('b', 'response:submit', answer('no idea'));
    expect(drill.told('response.submitted').map(({ conditionsMet }) => conditionsMet)).toEqual([
      [0],
      undefined,
      [0],
      undefined,
    ]);
    drill.wait(minutes(10)).wake();
    expect([status(drill, 'a'), status(drill, 'b')]).toEqual(['released', 'planned']);
  });

  it('on time wake the exercise exactly when they come true', () => {
    const soon: Condition = { is: 'time', atMs: minutes(10) };
    const late: Condition = { is: 'time', atMs: minutes(30) };
    const drill = started([branch({ anyOf: [{ allOf: [opened, soon] }, late] })]);
    // At ten minutes nothing will happen, because nobody has opened anything yet.
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(30));
    openBy(drill, 'a');
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(10));
    drill.wait(minutes(10) - 1);
    expect(drill.wake()).toEqual([]);
    drill.wait(1).wake();
    expect([status(drill, 'a'), status(drill, 'b')]).toEqual(['released', 'planned']);
  });

  it('may be turned around: true from STARTEX until something happens', () => {
    const drill = started([branch({ allOf: [{ not: opened }, { is: 'time', atMs: minutes(10) }] })]);
    openBy(drill, 'a');
    drill.wait(minutes(10)).wake();
    expect([status(drill, 'a'), status(drill, 'b')]).toEqual(['planned', 'released']);
  });

  it('on a time passed by a jump come true with the jump', () => {
    const drill = started([branch({ is: 'time', atMs: minutes(10) }, { scope: 'all' })]);
    drill.control('exercise:jump', { toExerciseTimeMs: minutes(20) });
    expect(status(drill, 'a')).toBe('released');
  });

  it('are asked in the order in which things were due, after an outage', () => {
    // The contingency is for a deadline missed before the second inject is released.
    const second = anInject({ id: 'second', release: { on: 'time', atMs: minutes(25) } });
    const drill = started([
      branch({ allOf: [{ is: 'overdue', inject: 'i1' }, { not: { is: 'released', inject: 'second' } }] }),
      second,
    ]);
    drill.deliver('a', ['i1']).wait(minutes(60));
    expect(kindsOf(drill.wake())).toEqual([
      'deadline.passed',
      'inject.armed',
      'inject.released',
      'inject.released',
    ]);
    expect(drill.told('inject.released').map(({ injectId }) => injectId)).toEqual(['i1', 'second', 'branch']);
  });
});

describe('waking', () => {
  it('is for the system only', () => {
    const drill = started([]);
    expect(drill.refusal(CONTROLLER, 'system:wake', {}).code).toBe('NOT_PERMITTED');
    expect(drill.give(SYSTEM, 'system:wake', {})).toEqual([]);
  });
});
