import { describe, expect, it } from '@jest/globals';
import type { RoomLogEntry } from '@cyberdrill/domain';
import { linesWith, logLines, type LogWords } from './log-lines.ts';

const words: LogWords = {
  say: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  phase: (phase) => `<${phase}>`,
  messageKind: (kind) => `<${kind}>`,
  names: (parties) => parties.join('+'),
  exerciseTime: (ms) => `T${ms}`,
  span: (ms) => `${ms} ms`,
};
const injects = [{ injectId: 'ransom', title: { text: 'Ransom note', language: 'en', isFallback: false } }];

/** Entries of a stream, a second apart. */
function aLog(
  ...entries: readonly { readonly kind: RoomLogEntry['kind']; readonly data: object }[]
): readonly RoomLogEntry[] {
  return entries.map((entry, index) => ({
    ...entry,
    occurredAtMs: 1_000 * index,
    exerciseTimeMs: 1_000 * index,
    activeTimeMs: 1_000 * index,
  })) as unknown as readonly RoomLogEntry[];
}

const message = {
  ...{ messageId: 'm', kind: 'share', from: 'team:a', to: ['team:b', 'role:excon'], tlp: 'TLP:GREEN' },
  ...{ subject: 'Look', body: 'B', attachments: [], isAfterEndex: false },
} as const;
const duty = {
  dutyId: 'd',
  title: { text: 'Early warning', language: 'en', isFallback: false },
  to: { party: 'role:ministry', name: 'Ministry' },
  ...{ messageKinds: ['notification'], targetActiveTimeMs: 1, deadlineActiveTimeMs: 2 },
} as const;

describe('logLines', () => {
  it('says what happened and what about', () => {
    const log = aLog(
      { kind: 'exercise.started', data: { epoch: 1, rate: 1 } },
      { kind: 'exercise.paused', data: { epoch: 2, reason: 'Lunch' } },
      { kind: 'inject.acknowledged', data: { injectId: 'ransom', teamId: 'a' } },
      { kind: 'deadline.extended', data: { injectId: 'ransom', byMs: 5 } },
      { kind: 'message.sent', data: message },
      { kind: 'message.sent', data: { ...message, from: 'team:b', to: ['team:a'] } },
      { kind: 'duty.opened', data: duty },
      { kind: 'duty.discharged', data: { dutyId: 'd', messageId: 'm' } },
      { kind: 'team.noted', data: { teamId: 'a', text: 'Called the ward.' } },
    );
    const lines = logLines(log, 'team:a', injects, words);
    expect(lines.map(({ group, what, text }) => [group, what, text])).toEqual([
      ['exercise', 'start', ''],
      ['exercise', 'pause', 'Lunch'],
      ['injects', 'acknowledged', 'Ransom note'],
      ['injects', 'extended 5 ms', 'Ransom note'],
      ['messages', 'sentTo <share> team:b+role:excon', 'Look'],
      ['messages', 'receivedFrom <share> team:b', 'Look'],
      ['duties', 'dutyOpened role:ministry', 'Early warning'],
      ['duties', 'dutyDone', 'Early warning'],
      ['notes', 'note', 'Called the ward.'],
    ]);
    expect(lines.at(-1)).toMatchObject({ exerciseTimeMs: 8_000, wallMs: 8_000 });
  });
});

describe('linesWith', () => {
  const lines = logLines(
    aLog(
      { kind: 'team.noted', data: { teamId: 'a', text: 'Called the WARD.' } },
      { kind: 'exercise.announced', data: { text: 'The ward is part of the story.' } },
    ),
    'team:a',
    [],
    words,
  );

  it('keeps to a group and to words', () => {
    expect(linesWith(lines, 'all', ' ward ').length).toBe(2);
    expect(linesWith(lines, 'notes', '').map(({ text }) => text)).toEqual(['Called the WARD.']);
    expect(linesWith(lines, 'exercise', 'called')).toEqual([]);
  });
});
