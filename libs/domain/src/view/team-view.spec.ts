import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, anObligation, holds, minutes } from '../../../../test/drills/small-scenario.ts';
import { CONTROLLER, EVALUATOR, SmallDrill } from '../../../../test/drills/small-drill.ts';
import type { ExercisePlanned } from '../journal/exercise-entries.ts';
import type { TeamViewDataMap, TeamViewKind } from './team-entry.ts';
import { teamView } from './team-view.ts';

const hints = [{ id: 'h1', text: { en: 'Ask {{part:lead}}.' }, cost: 0.1, availableAfterMs: 0 }];

function plan(): ExercisePlanned {
  const made = aPlan({
    teams: ['a', 'b', 'c'],
    injects: [
      anInject({
        title: { en: 'For {{team}}', ar: 'إلى {{team}}' },
        body: { en: '{{part:lead}} leads, {{ part:rest }} follow, {{part:none}} and {{other}} stay.' },
        from: 'press',
        hints,
        response: { freeForm: 'optional', deadlineMs: minutes(20) },
        whiteCellNotes: { en: 'SECRET note' },
        expectedResponse: { en: 'SECRET expectation' },
        checks: { c: { type: 'contains', field: '$text', anyOf: ['SECRET check'] } },
      }),
      anInject({ id: 'secret', to: ['lead'], kind: 'contingency', release: { on: 'manual' } }),
    ],
    scenario: {
      roles: [{ id: 'press', name: { en: 'The press', ar: 'الصحافة' } }],
      parts: [
        { id: 'lead', name: { en: 'Lead', ar: 'القائد' }, teams: 1 },
        { id: 'rest', name: { en: 'Rest' }, teams: 'rest' },
      ],
      obligations: [
        anObligation({
          id: 'known',
          trigger: { is: 'released', inject: 'i1' },
          from: ['lead'],
          knownToTeam: true,
          to: ['role:press'],
        }),
        anObligation({ id: 'silent', trigger: { is: 'released', inject: 'i1' }, from: ['lead'] }),
      ],
    },
  });
  const teams = made.teams.map((team, index) => ({
    ...team,
    part: index === 0 ? 'lead' : 'rest',
    language: index === 0 ? 'ar' : 'en',
  }));
  return { ...made, teams };
}

/** The data of a team's views of one kind. */
function seen<K extends TeamViewKind>(drill: SmallDrill, teamId: string, kind: K): TeamViewDataMap[K][] {
  const views = drill.streams.get(teamId) ?? [];
  return views.filter((view) => view.kind === kind).map(({ data }) => data as TeamViewDataMap[K]);
}

describe('teamView', () => {
  it('makes a briefing of the plan, in the team’s language, with nothing of the MSEL', () => {
    const drill = new SmallDrill(plan());
    const [briefing] = seen(drill, 'a', 'exercise.planned');
    expect(briefing).toMatchObject({
      title: 'A small drill',
      team: { id: 'a', partName: { text: 'القائد', language: 'ar', isFallback: false } },
      directory: [
        { party: 'role:excon', name: 'EXCON' },
        { party: 'role:press', name: 'الصحافة' },
        { party: 'team:b', name: 'CIRT B' },
        { party: 'team:c', name: 'CIRT C' },
      ],
    });
    const text = JSON.stringify(briefing);
    for (const word of ['SECRET', 'secret', 'Ransom', 'silent', 'i1']) expect(text).not.toContain(word);
  });

  it('shows an inject in the team’s language, names filled in, without what is expected', () => {
    const drill = SmallDrill.started(plan());
    const [a, b] = ['a', 'b'].map((id) => seen(drill, id, 'inject.released')[0]?.inject);
    expect(a?.title).toEqual({ text: 'إلى CIRT A', language: 'ar', isFallback: false });
    expect(b?.title).toEqual({ text: 'For CIRT B', language: 'en', isFallback: false });
    expect(a?.body).toEqual({
      text: 'CIRT A leads, CIRT B, CIRT C follow, {{part:none}} and {{other}} stay.',
      language: 'en',
      isFallback: true,
    });
    expect(a?.from).toEqual({ party: 'role:press', name: 'الصحافة' });
    expect(a?.hints).toEqual([{ id: 'h1', cost: 0.1, availableAfterMs: 0 }]);
    expect(JSON.stringify(drill.streams.get('a'))).not.toContain('SECRET');
  });

  it('never fills names into names', () => {
    const tricky = plan();
    const teams = tricky.teams.map((team) => (team.id === 'a' ? { ...team, name: '{{part:rest}}' } : team));
    const drill = SmallDrill.started({ ...tricky, teams });
    expect(seen(drill, 'b', 'inject.released')[0]?.inject.body.text).toMatch(/^\{\{part:rest\}\} leads/);
  });

  it('shows a contingency as any other inject, and only to the teams it went to', () => {
    const drill = SmallDrill.started(plan());
    drill.control('inject:trigger', { injectId: 'secret' });
    expect(seen(drill, 'a', 'inject.released')[1]?.inject.kind).toBe('inject');
    expect(JSON.stringify(drill.streams.get('b'))).not.toContain('secret');
  });

  it('shows hint texts only once opened, and to who opened them', () => {
    const drill = SmallDrill.started(plan());
    expect(JSON.stringify(drill.streams.get('b'))).not.toContain('Ask ');
    drill.team('b', 'hint:open', { injectId: 'i1', hintId: 'h1' });
    expect(seen(drill, 'b', 'hint.opened')[0]?.text.text).toBe('Ask CIRT A.');
    expect(seen(drill, 'a', 'hint.opened')).toEqual([]);
  });

  it('shows the duties a team is to know, and none of the silent ones', () => {
    const drill = SmallDrill.started(plan());
    expect(seen(drill, 'a', 'duty.opened')).toEqual([
      {
        dutyId: 'known/a/role:press',
        title: { text: 'Warn the others', language: 'en', isFallback: true },
        to: { party: 'role:press', name: 'الصحافة' },
        messageKinds: ['notification'],
        targetActiveTimeMs: minutes(10),
        deadlineActiveTimeMs: minutes(20),
      },
    ]);
    drill.wait(minutes(20)).wake();
    expect(drill.told('duty.overdue')).toHaveLength(3);
    expect(seen(drill, 'a', 'duty.overdue').map(({ dutyId }) => dutyId)).toEqual(['known/a/role:press']);
  });

  it('tells a team of time given to it, once: before the release as part of the inject, later by itself', () => {
    const drill = new SmallDrill(plan());
    const extend = () =>
      drill.control('deadline:extend', {
        injectId: 'i1',
        teamIds: ['a', 'b'],
        byMs: minutes(5),
        reason: 'SECRET',
      });
    extend();
    drill.control('exercise:start', {});
    extend();
    const deadline = (id: string) => seen(drill, id, 'inject.released')[0]?.inject.response?.deadlineMs;
    expect([deadline('a'), deadline('c')]).toEqual([minutes(25), minutes(20)]);
    expect(seen(drill, 'a', 'deadline.extended')).toEqual([{ injectId: 'i1', byMs: minutes(5) }]);
    expect(seen(drill, 'c', 'deadline.extended')).toEqual([]);
    // A view made later, when more time has been given, says the same.
    const release = drill.entries.find(({ kind }) => kind === 'inject.released');
    expect(release && teamView(release, drill.state, 'a')?.data).toEqual(
      seen(drill, 'a', 'inject.released')[0],
    );
  });

  it('takes from a message what its recipient has not received', () => {
    const drill = SmallDrill.started(plan());
    drill.control('inject:trigger', { injectId: 'secret' });
    const send = (from: string, messageId: string, to: 'team:a' | 'team:b', more: object) =>
      drill.team(from, 'message:send', {
        messageId,
        kind: 'share',
        to: [to],
        tlp: 'TLP:GREEN',
        subject: 's',
        body: 'b',
        ...more,
      });
    send('c', 'private', 'team:a', {});
    send('a', 'm', 'team:b', { about: 'secret', inReplyTo: 'private' });
    expect(seen(drill, 'a', 'message.sent').at(-1)).toMatchObject({
      about: 'secret',
      inReplyTo: 'private',
    });
    expect(Object.keys(seen(drill, 'b', 'message.sent')[0] ?? {})).not.toContain('about');
    expect(JSON.stringify(drill.streams.get('b'))).not.toMatch(/secret|private/);
  });

  it('hides what was passed over by a jump', () => {
    const drill = SmallDrill.started(plan());
    drill.control('exercise:jump', { toExerciseTimeMs: minutes(60), passedOver: 'skip' });
    expect(seen(drill, 'a', 'exercise.time-jumped')[0]).toEqual({
      epoch: 2,
      fromExerciseTimeMs: 0,
      toExerciseTimeMs: minutes(60),
    });
  });

  it('hides which conditions an answer met', () => {
    const when = { is: 'answered', inject: 'i1', check: holds('port') } as const;
    const branch = anInject({ id: 'b', release: { on: 'condition', when, scope: 'team', delayMs: 0 } });
    const drill = SmallDrill.started(aPlan({ injects: [anInject(), branch] }));
    const answer = { injectId: 'i1', responseId: 'r', isFinal: true, values: {}, text: 'the port' };
    drill.team('a', 'response:submit', answer);
    expect(drill.told('response.submitted')[0]).toHaveProperty('conditionsMet', [0]);
    expect(seen(drill, 'a', 'response.submitted')[0]).not.toHaveProperty('conditionsMet');
  });

  it('gives a command’s id back to the team that gave it, and to nobody else', () => {
    const drill = SmallDrill.started(plan());
    const actor = { role: 'team', id: 'p', teamId: 'a' } as const;
    drill.give(actor, 'inject:open', { injectId: 'i1' }, 'click-1');
    drill.give(CONTROLLER, 'exercise:announce', { text: 'Hear, hear.' }, 'click-2');
    expect(
      drill.streams
        .get('a')
        ?.map(({ commandId }) => commandId)
        .filter(Boolean),
    ).toEqual(['click-1', 'click-1']);
  });

  it('shows nothing of what control and evaluators do among themselves', () => {
    const drill = SmallDrill.started(plan());
    const { length } = drill.streams.get('a') ?? [];
    drill.control('control:note', { text: 'x' });
    drill.control('inject:hold', { injectId: 'secret' });
    drill.control('inject:unhold', { injectId: 'secret' });
    drill.control('inject:skip', { injectId: 'secret', reason: 'x' });
    drill.control('expectation:excuse', { injectId: 'i1', reason: 'x' });
    drill.control('duty:excuse', { dutyId: 'known/a/role:press', reason: 'x' });
    drill.give({ role: 'system', id: 's' }, 'system:link', { teamId: 'a', isConnected: true });
    drill.give(EVALUATOR, 'duty:judge', { dutyId: 'known/a/role:press', isDischarged: false, reason: 'x' });
    expect(drill.streams.get('a')).toHaveLength(length);
  });

  it('shows nothing to a team that is not in the exercise', () => {
    const drill = SmallDrill.started(plan());
    expect(drill.entries.map((entry) => teamView(entry, drill.state, 'z'))).not.toContainEqual(
      expect.anything(),
    );
  });
});
