import { describe, expect, it } from '@jest/globals';
import {
  aPlan,
  anInject,
  anObligation,
  minutes,
  type SmallPlan,
} from '../../../../../test/drills/small-scenario.ts';
import { kindsOf, SmallDrill } from '../../../../../test/drills/small-drill.ts';
import type { Condition } from '../../scenario/condition.ts';
import type { Inject } from '../../scenario/inject.ts';
import { nextWake } from '../next-wake.ts';

const branch = (when: Condition, id = 'branch'): Inject =>
  anInject({ id, release: { on: 'condition', when, scope: 'team', delayMs: 0 } });
const first = anInject({ response: { freeForm: 'required', deadlineMs: minutes(20) } });
const opened: Condition = { is: 'opened', inject: 'i1' };
const openBy = (drill: SmallDrill, teamId: string) => drill.team(teamId, 'inject:open', { injectId: 'i1' });
const status = (drill: SmallDrill, teamId: string) => drill.cell('branch', teamId).status;

describe('duties', () => {
  const obligation = anObligation({ trigger: opened, to: ['part:*', 'role:press'] });
  const owing = (changes: Parameters<typeof anObligation>[0] = {}, more: SmallPlan = {}): SmallDrill =>
    SmallDrill.started(
      aPlan({
        teams: ['a', 'b', 'c'],
        injects: [first],
        scenario: { obligations: [{ ...obligation, ...changes }] },
        ...more,
      }),
    );
  const tell = (drill: SmallDrill, messageId: string, more: object = {}) =>
    drill.team('a', 'message:send', {
      messageId,
      kind: 'notification',
      to: ['team:b'],
      tlp: 'TLP:AMBER',
      subject: 'Ransomware',
      body: 'Please check your hospitals.',
      ...more,
    });
  const dischargedIds = (drill: SmallDrill) => drill.told('duty.discharged').map(({ dutyId }) => dutyId);

  it('open for the team whose condition came true, to everybody it must tell but itself', () => {
    const drill = owing().wait(minutes(5));
    openBy(drill, 'a');
    expect(drill.told('duty.opened')).toEqual(
      ['team:b', 'team:c', 'role:press'].map((to) => ({
        dutyId: `o1/a/${to}`,
        obligationId: 'o1',
        fromTeamId: 'a',
        to,
        targetActiveTimeMs: minutes(15),
        deadlineActiveTimeMs: minutes(25),
      })),
    );
  });

  it('are discharged by a message to each of its recipients', () => {
    const drill = owing();
    openBy(drill, 'a');
    tell(drill, 'm1', { to: ['team:c', 'role:press'] });
    expect(dischargedIds(drill)).toEqual(['o1/a/team:c', 'o1/a/role:press']);
    tell(drill, 'm2', { to: ['team:b', 'team:c'] });
    expect(dischargedIds(drill)).toEqual(['o1/a/team:c', 'o1/a/role:press', 'o1/a/team:b']);
  });

  it.each<[string, Parameters<typeof anObligation>[0], object, boolean]>([
    ['of another kind', {}, { kind: 'share' }, false],
    ['to somebody else', {}, { to: ['role:excon'] }, false],
    ['about the inject', { about: ['i1'] }, { about: 'i1' }, true],
    ['about nothing', { about: ['i1'] }, {}, false],
    ['with all it must hold', { minimumContent: [inMessage('hospital'), inMessage('ransomware')] }, {}, true],
    ['without part of it', { minimumContent: [inMessage('hospital'), inMessage('bank')] }, {}, false],
    ['with a label just as strict', { leastTlp: 'TLP:AMBER' }, {}, true],
    ['with a stricter label', { leastTlp: 'TLP:GREEN' }, {}, true],
    ['with a label too open', { leastTlp: 'TLP:AMBER' }, { tlp: 'TLP:GREEN' }, false],
  ])('are, or are not, discharged by a message %s', (_what, changes, message, discharges) => {
    const drill = owing(changes);
    openBy(drill, 'a');
    tell(drill, 'm', message);
    expect(dischargedIds(drill)).toEqual(discharges ? ['o1/a/team:b'] : []);
  });

  it('are discharged as they open by a message sent before, the first that fits', () => {
    const drill = owing();
    tell(drill, 'unfit', { kind: 'share' });
    tell(drill, 'early');
    tell(drill, 'again');
    drill.wait(minutes(5));
    const entries = openBy(drill, 'a');
    expect(kindsOf(entries).slice(-4)).toEqual([
      'duty.opened',
      'duty.opened',
      'duty.opened',
      'duty.discharged',
    ]);
    expect(drill.told('duty.discharged')).toEqual([{ dutyId: 'o1/a/team:b', messageId: 'early' }]);
    expect(drill.state.duties.get('o1/a/team:b')?.discharged?.at.activeTimeMs).toBe(minutes(5));
  });

  it('are not discharged by what was written before STARTEX', () => {
    const plan = aPlan({
      injects: [first],
      scenario: { obligations: [{ ...obligation, to: ['role:excon'] }] },
    });
    const drill = new SmallDrill(plan);
    tell(drill, 'm', { to: ['role:excon'] });
    drill.wait(1_000).control('exercise:start', {});
    openBy(drill, 'a');
    expect(dischargedIds(drill)).toEqual([]);
  });

  it('pass their deadline once, and may still be discharged late', () => {
    const drill = owing({ to: ['part:*'] });
    openBy(drill, 'a');
    tell(drill, 'm1');
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(20));
    drill.wait(minutes(60)).wake();
    drill.wake();
    expect(drill.told('duty.overdue')).toEqual([{ dutyId: 'o1/a/team:c' }]);
    tell(drill, 'm2', { to: ['team:c'] });
    expect(drill.state.duties.get('o1/a/team:c')).toMatchObject({
      overdueAt: { activeTimeMs: minutes(60) },
      discharged: { messageId: 'm2' },
    });
  });

  it('are due no more once excused, or judged discharged', () => {
    const drill = owing();
    openBy(drill, 'a');
    tell(drill, 'm1', { kind: 'share' });
    const reason = 'told by telephone';
    drill.control('duty:excuse', { dutyId: 'o1/a/role:press', reason });
    drill.control('duty:judge', { dutyId: 'o1/a/team:b', isDischarged: true, messageId: 'm1', reason });
    drill.wait(minutes(60)).wake();
    expect(drill.told('duty.overdue')).toEqual([{ dutyId: 'o1/a/team:c' }]);
  });

  it('open branches when all of a team are discharged, or one is overdue', () => {
    const discharged = branch({ is: 'duty-discharged', obligation: 'o1' });
    const overdue = branch({ is: 'duty-overdue', obligation: 'o1' }, 'overdue');
    const plan = aPlan({
      teams: ['a', 'b', 'c'],
      injects: [first, discharged, overdue],
      scenario: { obligations: [{ ...obligation, to: ['part:*'] }] },
    });
    const drill = SmallDrill.started(plan);
    tell(drill, 'early');
    openBy(drill, 'a');
    expect(status(drill, 'a')).toBe('planned');
    tell(drill, 'rest', { to: ['team:c'] });
    expect(status(drill, 'a')).toBe('released');
    openBy(drill, 'b');
    drill.wait(minutes(20)).wake();
    expect(drill.cell('overdue', 'b').status).toBe('released');
    expect(drill.cell('overdue', 'a').status).toBe('planned');
  });

  it('are not thought discharged while only some of them have opened', () => {
    const when: Condition = { is: 'duty-discharged', obligation: 'o1' };
    const drill = owing({ to: ['part:*'] }, { injects: [first, branch(when)] });
    tell(drill, 'early', { to: ['team:b'] });
    openBy(drill, 'a');
    expect(status(drill, 'a')).toBe('planned');
  });

  it('do not count for anybody once excused', () => {
    const when: Condition = { is: 'duty-discharged', obligation: 'o1' };
    const drill = owing({ to: ['part:*'] }, { injects: [first, branch(when)] });
    openBy(drill, 'a');
    tell(drill, 'm1');
    expect(status(drill, 'a')).toBe('planned');
    drill.control('duty:excuse', { dutyId: 'o1/a/team:c', reason: 'withdrew' });
    expect(status(drill, 'a')).toBe('released');
  });
});

function inMessage(word: string) {
  return { type: 'contains', field: '$all', anyOf: [word] } as const;
}
