import { describe, expect, it } from '@jest/globals';
import { anInject, aPlan, minutes } from '../../../../../../test/drills/small-scenario.ts';
import { CONTROLLER, kindsOf, playerOf, SmallDrill } from '../../../../../../test/drills/small-drill.ts';
import { seal } from '../../../journal/chain.ts';
import { EMPTY_CHAIN } from '../../../journal/link.ts';
import { buildReport } from '../../../report/build-report.ts';
import type { AdHocInject } from '../../../scenario/ad-hoc-inject.ts';
import { logLineOf } from '../../../report/log-line.ts';
import { simCellView } from '../../../view/sim-cell-view.ts';
import { wallReader, wallView } from '../../../view/wall-view.ts';
import { nextWake } from '../../next-wake.ts';
import { replay } from '../../replay.ts';

const anAddition = (changes: Partial<AdHocInject> = {}): AdHocInject => ({
  injectId: 'x1',
  kind: 'inject',
  title: { en: 'A SECRET-TITLE call' },
  body: { en: 'Dear {{team}}' },
  channel: 'phone',
  from: 'press',
  tlp: 'TLP:AMBER',
  acknowledge: true,
  ...changes,
});

const started = (): SmallDrill =>
  SmallDrill.started(aPlan({ injects: [anInject({ release: { on: 'time', atMs: minutes(30) } })] }));

const streamOf = (drill: SmallDrill, teamId: string) => JSON.stringify(drill.streams.get(teamId) ?? []);

describe('an inject added in play', () => {
  it('is shown to nobody but control before it is released, and then as any other', () => {
    const drill = started();
    drill.control('inject:add', anAddition());
    expect(streamOf(drill, 'a')).not.toMatch(/SECRET|x1/);
    drill.control('inject:trigger', { injectId: 'x1', teamIds: ['a'] });
    expect(streamOf(drill, 'a')).toContain('SECRET-TITLE');
    expect(streamOf(drill, 'a')).toMatch(/"Dear (?!\{)/);
    expect(streamOf(drill, 'b')).not.toMatch(/SECRET|x1/);
  });

  it('goes out at its time, on time, to the teams it is addressed to', () => {
    const drill = started();
    drill.wait(minutes(5)).control('inject:add', anAddition({ atMs: minutes(12), teamIds: ['b'] }));
    expect(nextWake(drill.state)?.dueAtMs).toBe(drill.nowMs + minutes(7));
    drill.wait(minutes(7)).wake();
    expect(drill.told('inject.released')).toEqual([
      expect.objectContaining({
        injectId: 'x1',
        teamIds: ['b'],
        cause: 'plan',
        latenessMs: 0,
        isLate: false,
      }),
    ]);
  });

  it('can be added before STARTEX, moved, held, skipped, answered and passes its deadline', () => {
    const drill = new SmallDrill(aPlan({}));
    const response = { freeForm: 'required', deadlineMs: minutes(3) } as const;
    drill.control('inject:add', anAddition({ atMs: minutes(2), response }));
    drill.control('exercise:start', {});
    drill.control('inject:shift', { injectId: 'x1', byMs: minutes(1) });
    drill.control('inject:skip', { injectId: 'x1', teamIds: ['b'], reason: 'no need' });
    drill.wait(minutes(3)).wake();
    drill.deliver('a', ['x1']);
    drill.wait(minutes(3)).wake();
    expect(drill.cell('x1', 'a').deadlinePassedAt?.exerciseTimeMs).toBe(minutes(6));
    const answer = { injectId: 'x1', responseId: 'r', isFinal: true, values: {}, text: 'late' };
    expect(kindsOf(drill.team('a', 'response:submit', answer))).toContain('response.submitted');
    expect(drill.cell('x1', 'b').status).toBe('skipped');
  });

  it('is numbered apart, and stands at the end of the MSEL, in the report and in the log', () => {
    const drill = started();
    drill.control('inject:add', anAddition());
    drill.control('inject:add', anAddition({ injectId: 'x2' }));
    expect(drill.state.scenario.injects.map(({ number }) => number)).toEqual(['1', 'A1', 'A2']);
    const entry = drill.entries.findLast(({ kind }) => kind === 'inject.added');
    const line = logLineOf({ ...entry!, exerciseId: 'e' } as never, drill.state);
    expect(line).toMatchObject({ injectId: 'x2', teamIds: ['a', 'b'] });
    expect(line?.text).toContain('Added inject A2 “A SECRET-TITLE call” for all teams.');
    expect(replay(drill.entries)?.outline).toEqual(drill.state.outline);
  });

  it('counts in no score', () => {
    const drill = started();
    drill.control('inject:add', anAddition());
    drill.control('inject:trigger', { injectId: 'x1' });
    drill.control('exercise:end', {});
    const sealed = seal(drill.entries, EMPTY_CHAIN, 'drill', drill.nowMs, () => '0'.repeat(64));
    const { injects } = buildReport(sealed, { matches: () => false });
    expect(injects.find(({ injectId }) => injectId === 'x1')).toMatchObject({
      number: 'A1',
      meanScore: null,
    });
  });

  it('is told to the simulation cell, and to a wall once every team has it', () => {
    const drill = started();
    drill.control('inject:add', anAddition());
    const added = drill.entries.find(({ kind }) => kind === 'inject.added')!;
    expect(simCellView(added)?.data).toEqual(added.data);
    drill.control('inject:trigger', { injectId: 'x1', teamIds: ['a'] });
    const wall = () => {
      let reader = wallReader();
      return JSON.stringify(
        drill.entries.flatMap((entry) => {
          const step = wallView(reader, entry);
          reader = step.reader;
          return step.shown;
        }),
      );
    };
    expect(wall()).not.toMatch(/SECRET|x1|inject.added/);
    drill.control('inject:trigger', { injectId: 'x1' });
    expect(wall()).toContain('SECRET-TITLE');
  });

  it.each<[string, Partial<AdHocInject>, string]>([
    ['an id that is taken', { injectId: 'i1' }, 'already'],
    ['an id that is none', { injectId: 'ä' }, 'id'],
    ['a kind that measures', { kind: 'contingency' as never }, 'kind'],
    ['an unknown role', { from: 'nobody' }, 'role'],
    ['an unknown channel', { channel: 'pigeon' as never }, 'channel'],
    ['no team', { teamIds: [] }, 'no team'],
    ['a time that is past', { atMs: minutes(1) }, 'past'],
    ['a part of a millisecond', { atMs: minutes(40) + 0.5 }, 'no possible time'],
    ['words that miss the own language', { title: { fr: 'Appel' } }, 'missing in en'],
    ['a language nobody reads', { body: { en: 'a', tlh: 'b' } }, 'language that nobody here reads'],
    ['empty words', { body: { en: ' ' } }, 'body in en is empty'],
    ['words too long', { title: { en: 'x'.repeat(301) } }, 'longer than 300'],
    ['a part nobody plays', { body: { en: '{{part:none}}' } }, 'part'],
    [
      'a response to an information',
      { kind: 'information', response: { freeForm: 'required' } },
      'information',
    ],
    ['a response that asks for nothing', { response: { freeForm: 'none' } }, 'asks for nothing'],
    ['no deadline', { response: { freeForm: 'required', deadlineMs: 0 } }, 'deadline'],
    [
      'a choice of one',
      {
        response: {
          freeForm: 'none',
          fields: [
            { id: 'f', type: 'single', label: { en: 'F' }, options: [{ id: 'a', label: { en: 'A' } }] },
          ],
        },
      },
      '2 to 30 options',
    ],
    [
      'options where none can be',
      {
        response: {
          freeForm: 'none',
          fields: [{ id: 'f', type: 'text', label: { en: 'F' }, options: [{ id: 'a', label: { en: 'A' } }] }],
        },
      },
      'no options',
    ],
    [
      'two fields of one id',
      {
        response: {
          freeForm: 'none',
          fields: [
            { id: 'f', type: 'text', label: { en: 'F' } },
            { id: 'f', type: 'number', label: { en: 'G' } },
          ],
        },
      },
      'same id',
    ],
  ])('is refused for %s', (_what, changes, words) => {
    const drill = started().wait(minutes(2));
    const { code, details } = drill.refusal(CONTROLLER, 'inject:add', anAddition(changes));
    expect(code).toBe('COMMAND_INVALID');
    expect(details['problem']).toContain(words);
  });

  it('is refused for an unknown team, by that name, after ENDEX, and from a team', () => {
    const drill = started();
    expect(drill.refusal(CONTROLLER, 'inject:add', anAddition({ teamIds: ['z'] })).code).toBe('TEAM_UNKNOWN');
    expect(drill.refusal(playerOf('a'), 'inject:add', anAddition()).code).toBe('NOT_PERMITTED');
    drill.control('exercise:end', {});
    expect(drill.refusal(CONTROLLER, 'inject:add', anAddition()).code).toBe('PHASE_FORBIDS');
  });
});
