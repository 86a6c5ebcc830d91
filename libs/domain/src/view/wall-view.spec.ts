import { describe, expect, it } from '@jest/globals';
import { EVALUATOR_ONE, judge, judgedDrill, JUDGEMENTS } from '../../../../test/drills/judged-drill.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { anInject, anObligation, aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import type { WallView, WallViewDataMap, WallViewKind } from './wall-entry.ts';
import { wallReader, wallView } from './wall-view.ts';

/** What hangs on the wall of a drill. */
function wallOf({ entries }: SmallDrill): readonly WallView[] {
  let reader = wallReader();
  return entries.flatMap((entry) => {
    const step = wallView(reader, entry);
    reader = step.reader;
    return step.shown;
  });
}

function shown<K extends WallViewKind>(drill: SmallDrill, kind: K): WallViewDataMap[K][] {
  return wallOf(drill)
    .filter((view) => view.kind === kind)
    .map(({ data }) => data as WallViewDataMap[K]);
}

const answer = { injectId: 'i1', responseId: 'r', isFinal: true, values: {}, text: 'SECRET-ANSWER' };
const message = { kind: 'share', tlp: 'TLP:GREEN', subject: 'SECRET-SUBJECT', body: 'SECRET-BODY' } as const;

describe('wallView', () => {
  it('shows what each team did with an inject, step by step', () => {
    const drill = SmallDrill.started(
      aPlan({ injects: [anInject({ response: { freeForm: 'required', deadlineMs: minutes(10) } })] }),
    );
    drill.deliver('a', ['i1']).deliver('b', ['i1']);
    drill.team('a', 'inject:acknowledge', { injectId: 'i1' });
    drill.team('a', 'response:submit', answer);
    drill.wait(minutes(10)).wake();
    const steps = wallOf(drill).filter(({ data }) => 'injectNumber' in data);
    expect(steps.map(({ kind, data }) => [kind, data])).toEqual([
      [
        'inject.released',
        { injectNumber: 1, teamIds: ['a', 'b'], title: { en: 'Ransom note at a hospital' } },
      ],
      ['inject.delivered', { injectNumber: 1, teamId: 'a' }],
      ['inject.delivered', { injectNumber: 1, teamId: 'b' }],
      ['inject.opened', { injectNumber: 1, teamId: 'a' }],
      ['inject.acknowledged', { injectNumber: 1, teamId: 'a' }],
      ['response.submitted', { injectNumber: 1, teamId: 'a', isFinal: true }],
      ['deadline.passed', { injectNumber: 1, teamId: 'b' }],
    ]);
  });

  it('shows messages as edges, without a word of them', () => {
    const drill = SmallDrill.started(aPlan({}));
    drill.team('a', 'message:send', { ...message, messageId: 'SECRET-ID', to: ['team:b', 'role:press'] });
    expect(shown(drill, 'message.sent')).toEqual([
      { from: 'team:a', to: ['team:b', 'role:press'], kind: 'share' },
    ]);
    expect(JSON.stringify(wallOf(drill))).not.toMatch(/SECRET|TLP:RED/);
  });

  it('counts injects as they become public, and names them by nothing else', () => {
    const injects = ['SECRET-lure', 'SECRET-raid', 'SECRET-later'].map((id, index) =>
      anInject({ id, number: `SECRET-${index}`, body: { en: 'SECRET' }, release: { on: 'manual' } }),
    );
    const drill = SmallDrill.started(aPlan({ injects }));
    drill.control('inject:trigger', { injectId: 'SECRET-raid', teamIds: ['a'] });
    drill.control('inject:trigger', { injectId: 'SECRET-lure' });
    drill.control('inject:trigger', { injectId: 'SECRET-raid', teamIds: ['b'] });
    const text = JSON.stringify(wallOf(drill));
    expect(text).not.toContain('SECRET');
    expect(
      shown(drill, 'inject.released').map(({ injectNumber, teamIds }) => [injectNumber, teamIds]),
    ).toEqual([
      [1, ['a']],
      [2, ['a', 'b']],
      [1, ['b']],
    ]);
  });

  it('tells a title only with the release after which every team of the exercise has the inject', () => {
    const title = { en: 'For {{team}} of {{part:cirt}}' };
    const drill = SmallDrill.started(aPlan({ injects: [anInject({ title, release: { on: 'manual' } })] }));
    drill.control('inject:trigger', { injectId: 'i1', teamIds: ['a'] });
    drill.control('inject:trigger', { injectId: 'i1', teamIds: ['b'] });
    expect(shown(drill, 'inject.released').map((release) => release.title)).toEqual([
      undefined,
      { en: 'For … of CIRT A, CIRT B' },
    ]);
  });

  it('never tells the title of what is for some teams only', () => {
    const made = aPlan({
      injects: [anInject({ to: ['lead'], title: { en: 'SECRET' } })],
      scenario: {
        parts: [
          { id: 'lead', name: { en: 'Lead' }, teams: 1 },
          { id: 'rest', name: { en: 'Rest' }, teams: 'rest' },
        ],
      },
    });
    const teams = made.teams.map((team, index) => ({ ...team, part: index === 0 ? 'lead' : 'rest' }));
    const drill = SmallDrill.started({ ...made, teams });
    expect(shown(drill, 'inject.released')).toEqual([{ injectNumber: 1, teamIds: ['a'] }]);
  });

  it('shows nothing of control, of cues and expected actions, of help, notes, duties and judgements', () => {
    const drill = judgedDrill();
    const before = wallOf(drill);
    for (const [which] of JUDGEMENTS.entries())
      judge(drill, EVALUATOR_ONE, which, { rating: 3, words: 'SECRET' });
    drill.team('a', 'team:note', { text: 'SECRET' });
    drill.control('control:note', { text: 'SECRET' });
    drill.control('deadline:extend', { injectId: 'i1', teamIds: ['a'], byMs: 60_000, reason: 'SECRET' });
    drill.control('message:send', { ...message, messageId: 'm', asRole: 'press', to: ['role:excon'] });
    drill.give({ role: 'system', id: 's' }, 'system:link', { teamId: 'a', isConnected: true });
    drill.wait(minutes(30)).wake();
    expect(drill.told('duty.overdue').length).toBeGreaterThan(0);
    expect(wallOf(drill)).toEqual(before);
    expect(shown(drill, 'inject.released')).toHaveLength(1);
  });

  it('knows no person, no command and no place in the journal', () => {
    const drill = judgedDrill();
    for (const view of wallOf(drill))
      expect(Object.keys(view).sort()).toEqual([
        'activeTimeMs',
        'data',
        'exerciseTimeMs',
        'kind',
        'occurredAtMs',
      ]);
  });

  it('tells of the plan who takes part, and nothing of the MSEL', () => {
    const drill = new SmallDrill(
      aPlan({
        injects: [anInject({ title: { en: 'SECRET' } })],
        scenario: { obligations: [anObligation({ title: { en: 'SECRET' } })], summary: { en: 'SECRET' } },
      }),
    );
    const [briefing] = shown(drill, 'exercise.planned');
    expect(briefing).toMatchObject({
      title: 'A small drill',
      teams: [
        { id: 'a', name: 'CIRT A', part: 'cirt' },
        { id: 'b', name: 'CIRT B', part: 'cirt' },
      ],
      roles: [{ id: 'press', name: { en: 'The press' } }],
    });
    expect(JSON.stringify(briefing)).not.toMatch(/SECRET|i1|o1/);
  });
});
