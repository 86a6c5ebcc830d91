import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes } from '../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { DRILL_ROLES, type DrillRole } from './roles.ts';
import { fileNameFor, mayReadFile } from './may-read-file.ts';

const file = (letter: string) => ({
  name: `${letter}.txt`,
  sha256: letter.repeat(64),
  sizeBytes: 1,
  mediaType: 'text/plain',
});
const form = { fields: [{ id: 'log', type: 'file', label: { en: 'Log' } }] } as const;
const PLAN = aPlan({
  teams: ['a', 'b', 'c'],
  injects: [
    anInject({ attachments: [file('1')], response: { form, freeForm: 'none' } }),
    anInject({ id: 'future', attachments: [file('2')], release: { on: 'time', atMs: minutes(60) } }),
    anInject({ id: 'cue', kind: 'facilitation', attachments: [file('3')] }),
  ],
});

function readers(drill: SmallDrill, letter: string, ...ownerTeamIds: string[]): string {
  const owned = { sha256: letter.repeat(64), ownerTeamIds };
  return ['a', 'b', 'c']
    .filter((teamId) => mayReadFile(drill.state, { role: 'analyst', teamId }, owned))
    .join('');
}

describe('mayReadFile', () => {
  it('lets a team read what it received, sent or uploaded, and nothing else', () => {
    const drill = SmallDrill.started(PLAN);
    drill.team('a', 'message:send', {
      messageId: 'm',
      kind: 'share',
      to: ['team:b'],
      tlp: 'TLP:GREEN',
      subject: 's',
      body: 'b',
      attachments: [file('4')],
    });
    drill.control('response:record', {
      injectId: 'i1',
      teamId: 'c',
      responseId: 'r',
      isFinal: true,
      values: { log: file('5') },
    });
    expect(['1', '2', '3', '4', '5', '6'].map((letter) => readers(drill, letter))).toEqual([
      'abc',
      '',
      '',
      'ab',
      'c',
      '',
    ]);
    expect(readers(drill, '6', 'b', 'c')).toBe('bc');
    drill.wait(minutes(60)).wake();
    expect(readers(drill, '2')).toBe('abc');
  });

  it('names a file to a team as the team was shown it, never as another stored it', () => {
    const drill = SmallDrill.started(PLAN);
    const name = (role: DrillRole, letter: string) =>
      fileNameFor(drill.state, { role, teamId: 'a' }, { name: 'stored-as', sha256: letter.repeat(64) });
    expect([name('analyst', '1'), name('analyst', '2'), name('director', '1')]).toEqual([
      '1.txt',
      undefined,
      'stored-as',
    ]);
  });

  it('lets control and evaluators read all, who stands with a team what the team may, and others nothing', () => {
    const { state } = SmallDrill.started(PLAN);
    const may = (role: DrillRole) =>
      mayReadFile(state, { role, teamId: 'a' }, { sha256: '2'.repeat(64), ownerTeamIds: [] });
    expect(DRILL_ROLES.filter(may)).toEqual([
      'director',
      'excon-lead',
      'controller',
      'sim-cell',
      'evaluator',
      'aar-reviewer',
    ]);
  });
});
