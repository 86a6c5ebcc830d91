import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes, type SmallPlan } from '../../../../../test/drills/small-scenario.ts';
import { CONTROLLER, kindsOf, SmallDrill } from '../../../../../test/drills/small-drill.ts';
import type { Inject } from '../../scenario/inject.ts';
import { nextWake } from '../next-wake.ts';

const at = (minute: number, changes: Partial<Inject> = {}): Inject =>
  anInject({ id: `m${minute}`, release: { on: 'time', atMs: minutes(minute) }, ...changes });

const started = (injects: readonly Inject[], more: SmallPlan = {}): SmallDrill =>
  SmallDrill.started(aPlan({ injects, ...more }));

const releases = (drill: SmallDrill) => drill.told('inject.released');

describe('the release of injects by the clock', () => {
  it('comes at its time and not a millisecond before, at any rate', () => {
    const drill = started([at(10)]);
    drill.control('exercise:set-rate', { rate: 7 });
    drill.wait(Math.ceil(minutes(10) / 7) - 1);
    expect(drill.wake()).toEqual([]);
    drill.wait(1);
    drill.wake();
    expect(releases(drill)).toEqual([
      {
        injectId: 'm10',
        teamIds: ['a', 'b'],
        cause: 'plan',
        dueExerciseTimeMs: minutes(10),
        latenessMs: 0,
        isLate: false,
      },
    ]);
  });

  it('comes with STARTEX for what is due at T+0', () => {
    expect(releases(started([at(0)]))).toHaveLength(1);
  });

  it('goes in the order of due times, then of the scenario', () => {
    const drill = started([
      at(20),
      at(10, { id: 'second' }),
      at(10, { id: 'third' }),
      at(5, { id: 'first' }),
    ]);
    drill.wait(minutes(30)).wake();
    expect(releases(drill).map(({ injectId }) => injectId)).toEqual(['first', 'second', 'third', 'm20']);
  });

  it('is not overtaken by a command that comes after it was due', () => {
    const drill = started([at(10)]);
    drill.wait(minutes(10) + 5);
    expect(kindsOf(drill.control('exercise:pause', {}))).toEqual(['inject.released', 'exercise.paused']);
  });

  it('stands still in a pause and goes on with the rest of its time', () => {
    const drill = started([at(10)]);
    drill.wait(minutes(4)).control('exercise:pause', {});
    drill.wait(minutes(60)).wake();
    expect(nextWake(drill.state)).toBeUndefined();
    drill.control('exercise:resume', {});
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(6));
    drill.wait(minutes(6)).wake();
    expect(releases(drill)).toMatchObject([{ latenessMs: 0 }]);
  });

  it('does not come for a contingency, whatever time it has', () => {
    const drill = started([at(10, { kind: 'contingency' })]);
    drill.wait(minutes(30)).wake();
    expect(releases(drill)).toEqual([]);
    drill.control('inject:trigger', { injectId: 'm10' });
    expect(releases(drill)).toMatchObject([{ cause: 'hand' }]);
  });

  it.each(['facilitation', 'expected-action'] as const)('shows %s to control only', (kind) => {
    const drill = started([at(10, { kind })]);
    drill.wait(minutes(10));
    const [release] = drill.wake();
    expect(release).toMatchObject({ kind: 'inject.released', audience: 'control' });
    expect(drill.deliver('a', ['m10']).cell('m10', 'a')).not.toHaveProperty('deliveredAt');
  });
});

describe('an inject found due too late', () => {
  const outage = minutes(3);

  it('goes out at once and is marked late', () => {
    const drill = started([at(10)]);
    drill.wait(minutes(10) + outage).wake();
    expect(releases(drill)).toMatchObject([{ latenessMs: outage, isLate: true }]);
    expect(drill.cell('m10', 'a')).toMatchObject({ status: 'released', isLate: true });
  });

  it('does not count as late within the tolerance', () => {
    const drill = started([at(10)], { settings: { lateAfterMs: 5_000 } });
    drill.wait(minutes(10) + 5_000).wake();
    expect(releases(drill)).toMatchObject([{ latenessMs: 5_000, isLate: false }]);
  });

  it('waits for control where that is the policy, and is then released or skipped by hand', () => {
    const drill = started([at(10)], { settings: { latePolicy: 'hold' } });
    drill.wait(minutes(10) + outage);
    expect(kindsOf(drill.wake())).toEqual(['inject.overdue']);
    expect(drill.told('inject.overdue')).toMatchObject([
      { teamIds: ['a', 'b'], dueExerciseTimeMs: minutes(10), latenessMs: outage },
    ]);
    expect(nextWake(drill.state)).toBeUndefined();
    drill.control('inject:trigger', { injectId: 'm10', teamIds: ['a'] });
    drill.control('inject:skip', { injectId: 'm10', teamIds: ['b'], reason: 'too late for them' });
    expect(releases(drill)).toMatchObject([
      { teamIds: ['a'], cause: 'hand', dueExerciseTimeMs: minutes(10), latenessMs: 0 },
    ]);
    expect(drill.cell('m10', 'b').status).toBe('skipped');
  });

  it('measures its lateness in wall time, not in exercise time', () => {
    const drill = started([at(10)]);
    drill.control('exercise:set-rate', { rate: 60 });
    drill.wait(minutes(10) / 60 + outage).wake();
    expect(releases(drill)).toMatchObject([{ latenessMs: outage }]);
  });
});

describe('a time jump', () => {
  const jumped = (passedOver?: 'release' | 'hold' | 'skip'): SmallDrill => {
    const drill = started([at(20), at(30), at(60), at(90)]);
    drill.wait(minutes(10));
    drill.control('exercise:jump', { toExerciseTimeMs: minutes(60), ...(passedOver && { passedOver }) });
    return drill;
  };

  it('releases what it passes over, not late', () => {
    const drill = jumped();
    expect(releases(drill)).toMatchObject([
      { injectId: 'm20', isLate: false, latenessMs: 0 },
      { injectId: 'm30', isLate: false, latenessMs: 0 },
      { injectId: 'm60', isLate: false, latenessMs: 0 },
    ]);
  });

  it.each([
    ['hold', 'held'],
    ['skip', 'skipped'],
  ] as const)('may %s what it passes over, but plays what it lands on', (passedOver, status) => {
    const drill = jumped(passedOver);
    expect(releases(drill).map(({ injectId }) => injectId)).toEqual(['m60']);
    expect(['m20', 'm30', 'm90'].map((id) => drill.cell(id, 'a').status)).toEqual([
      status,
      status,
      'planned',
    ]);
  });

  it('releases what was held at once when the hold is lifted, not late', () => {
    const drill = jumped('hold').wait(minutes(5));
    drill.control('inject:unhold', { injectId: 'm20' });
    expect(releases(drill).at(-1)).toMatchObject({ injectId: 'm20', cause: 'plan', latenessMs: 0 });
  });

  it('in a pause lets everything wait for RESUME', () => {
    const drill = started([at(20)]);
    drill.wait(minutes(10)).control('exercise:pause', {});
    drill.control('exercise:jump', { toExerciseTimeMs: minutes(60) });
    expect(releases(drill)).toEqual([]);
    drill.wait(minutes(5)).control('exercise:resume', {});
    expect(releases(drill)).toMatchObject([{ injectId: 'm20', latenessMs: 0, isLate: false }]);
  });
});

describe('control over injects', () => {
  it('triggers now, for some teams or all, and the rest later', () => {
    const drill = started([at(10)]);
    drill.control('inject:trigger', { injectId: 'm10', teamIds: ['b'] });
    expect(releases(drill)).toEqual([
      { injectId: 'm10', teamIds: ['b'], cause: 'hand', latenessMs: 0, isLate: false },
    ]);
    expect(drill.control('inject:trigger', { injectId: 'm10', teamIds: ['b'] })).toEqual([]);
    drill.control('inject:trigger', { injectId: 'm10' });
    expect(releases(drill)[1]).toMatchObject({ teamIds: ['a'] });
    drill.wait(minutes(10));
    expect(drill.wake()).toEqual([]);
  });

  it('holds past the due time, and releases at once, not late, when the hold is lifted', () => {
    const drill = started([at(10)]);
    drill.control('inject:hold', { injectId: 'm10', teamIds: ['a'] });
    drill.wait(minutes(15)).wake();
    expect(releases(drill)).toMatchObject([{ teamIds: ['b'] }]);
    expect(kindsOf(drill.control('inject:unhold', { injectId: 'm10' }))).toEqual([
      'inject.unheld',
      'inject.released',
    ]);
    expect(releases(drill)[1]).toMatchObject({ teamIds: ['a'], latenessMs: 0, isLate: false });
  });

  it('returns to its time when the hold is lifted before', () => {
    const drill = started([at(10)]);
    drill.control('inject:hold', { injectId: 'm10' });
    drill.wait(minutes(5)).control('inject:unhold', { injectId: 'm10' });
    expect(releases(drill)).toEqual([]);
    drill.wait(minutes(5)).wake();
    expect(releases(drill)).toHaveLength(1);
  });

  it('moves a release for some teams; an entry for each due time', () => {
    const drill = started([at(10)]);
    drill.control('inject:shift', { injectId: 'm10', teamIds: ['b'], byMs: minutes(5) });
    drill.wait(minutes(10)).wake();
    drill.wait(minutes(5)).wake();
    expect(releases(drill)).toMatchObject([
      { teamIds: ['a'], dueExerciseTimeMs: minutes(10) },
      { teamIds: ['b'], dueExerciseTimeMs: minutes(15) },
    ]);
  });

  it('moves a release into the past without making it late', () => {
    const drill = started([at(30)]);
    drill.wait(minutes(20)).control('inject:shift', { injectId: 'm30', byMs: -minutes(25) });
    expect(releases(drill)).toMatchObject([{ dueExerciseTimeMs: minutes(5), latenessMs: 0 }]);
  });

  it('skips for good, unless a team is named', () => {
    const drill = started([at(10)]);
    drill.control('inject:skip', { injectId: 'm10', reason: 'no longer fits' });
    drill.wait(minutes(20)).wake();
    expect(releases(drill)).toEqual([]);
    expect(drill.refusal(CONTROLLER, 'inject:trigger', { injectId: 'm10' })).toMatchObject({
      code: 'INJECT_STATE_FORBIDS',
      details: { injectId: 'm10', status: 'skipped', teamIds: ['a', 'b'] },
    });
    drill.control('inject:trigger', { injectId: 'm10', teamIds: ['a'] });
    expect(drill.cell('m10', 'a').status).toBe('released');
  });

  it('releases nothing while the clock stands', () => {
    const drill = started([at(10)]);
    drill.control('exercise:pause', {});
    expect(drill.refusal(CONTROLLER, 'inject:trigger', { injectId: 'm10' }).code).toBe('PHASE_FORBIDS');
  });

  it.each([
    ['inject:hold', {}],
    ['inject:skip', { reason: 'x' }],
    ['inject:shift', { byMs: 1_000 }],
    ['inject:unhold', {}],
  ] as const)('refuses %s for what was released', (kind, more) => {
    const drill = started([at(0)]);
    const refused = drill.refusal(CONTROLLER, kind, { injectId: 'm0', teamIds: ['a'], ...more });
    expect(refused).toEqual({
      code: 'INJECT_STATE_FORBIDS',
      details: { injectId: 'm0', status: 'released', teamIds: ['a'] },
    });
  });

  it.each([
    ['inject:hold', {}],
    ['inject:skip', { reason: 'x' }],
  ] as const)('does %s twice without effect', (kind, more) => {
    const drill = started([at(10)]);
    const command = { injectId: 'm10', ...more } as never;
    expect(drill.control(kind, command)).toHaveLength(1);
    expect(drill.control(kind, command)).toEqual([]);
  });

  it('does nothing by halves: one named team that cannot is enough to refuse', () => {
    const drill = started([at(10)]);
    drill.control('inject:trigger', { injectId: 'm10', teamIds: ['a'] });
    const both = { injectId: 'm10', teamIds: ['a', 'b'] };
    expect(drill.refusal(CONTROLLER, 'inject:hold', both)).toMatchObject({ details: { teamIds: ['a'] } });
    drill.control('inject:hold', { injectId: 'm10' });
    expect(drill.cell('m10', 'b').status).toBe('held');
  });

  it.each<[string, 'inject:shift' | 'deadline:extend', object, string]>([
    ['an unknown inject', 'inject:shift', { injectId: 'none', byMs: 1 }, 'INJECT_UNKNOWN'],
    ['an unknown team', 'inject:shift', { injectId: 'm10', teamIds: ['z'], byMs: 1 }, 'TEAM_UNKNOWN'],
    [
      'a team it is not addressed to',
      'inject:shift',
      { injectId: 'other', teamIds: ['a'], byMs: 1 },
      'TEAM_NOT_ADDRESSED',
    ],
    ['no time at all', 'inject:shift', { injectId: 'm10', byMs: 0 }, 'COMMAND_INVALID'],
    ['part of a millisecond', 'inject:shift', { injectId: 'm10', byMs: 0.5 }, 'COMMAND_INVALID'],
    ['a time before STARTEX', 'inject:shift', { injectId: 'm10', byMs: -minutes(11) }, 'COMMAND_INVALID'],
    ['what has no time', 'inject:shift', { injectId: 'hand', byMs: 1 }, 'COMMAND_INVALID'],
    ['less time to answer', 'deadline:extend', { injectId: 'm10', byMs: -1, reason: 'x' }, 'COMMAND_INVALID'],
    [
      'a reason without words',
      'deadline:extend',
      { injectId: 'm10', byMs: 1, reason: ' ' },
      'COMMAND_INVALID',
    ],
    [
      'a reason that cannot be stored',
      'deadline:extend',
      { injectId: 'm10', byMs: 1, reason: '\ud800' },
      'COMMAND_INVALID',
    ],
  ])('refuses to move %s', (_what, kind, data, code) => {
    const drill = started([
      at(10),
      at(11, { id: 'other', to: ['nobody'] }),
      anInject({ id: 'hand', release: { on: 'manual' } }),
    ]);
    expect(drill.refusal(CONTROLLER, kind, data as never).code).toBe(code);
  });
});

describe('the deadline of an answer', () => {
  const asking = at(0, { response: { freeForm: 'required', deadlineMs: minutes(20) } });
  const delivered = (): SmallDrill => started([asking]).wait(minutes(5)).deliver('a', ['m0']);

  it('runs from delivery, passes once, and only for who has not answered', () => {
    const drill = delivered().deliver('b', ['m0']);
    expect(drill.cell('m0', 'a').deadlineActiveTimeMs).toBe(minutes(25));
    drill.team('b', 'response:submit', {
      injectId: 'm0',
      responseId: 'r',
      isFinal: true,
      values: {},
      text: 'x',
    });
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(20));
    drill.wait(minutes(20) - 1);
    expect(drill.wake()).toEqual([]);
    drill.wait(1).wake();
    drill.wait(minutes(60)).wake();
    expect(drill.told('deadline.passed')).toEqual([
      { injectId: 'm0', teamId: 'a', deadlineActiveTimeMs: minutes(25) },
    ]);
  });

  it('comes before an answer that comes after it', () => {
    const drill = delivered().wait(minutes(20));
    const late = { injectId: 'm0', responseId: 'r', isFinal: true, values: {}, text: 'x' };
    expect(kindsOf(drill.team('a', 'response:submit', late))).toEqual([
      'deadline.passed',
      'inject.opened',
      'response.submitted',
    ]);
  });

  it('is not met by an interim answer', () => {
    const drill = delivered();
    const interim = { injectId: 'm0', responseId: 'r', isFinal: false, values: {}, text: 'x' };
    drill.team('a', 'response:submit', interim);
    drill.wait(minutes(20)).wake();
    expect(drill.told('deadline.passed')).toHaveLength(1);
  });

  it('is extended in active time, before or after delivery', () => {
    const drill = started([asking]);
    drill.control('deadline:extend', {
      injectId: 'm0',
      teamIds: ['a'],
      byMs: minutes(5),
      reason: 'slow link',
    });
    drill.deliver('a', ['m0']);
    drill.control('deadline:extend', {
      injectId: 'm0',
      teamIds: ['a'],
      byMs: minutes(5),
      reason: 'slow link',
    });
    expect(drill.cell('m0', 'a').deadlineActiveTimeMs).toBe(minutes(30));
  });

  it('is moved neither by a pause nor by a time jump', () => {
    const drill = delivered();
    drill.control('exercise:pause', {});
    drill.wait(minutes(60)).control('exercise:resume', {});
    drill.control('exercise:jump', { toExerciseTimeMs: minutes(500) });
    expect(drill.told('deadline.passed')).toEqual([]);
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(20));
  });
});
