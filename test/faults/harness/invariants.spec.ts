import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StreamEntry } from '@cyberdrill/contracts';
import { buildReport, evolve, teamView, type Entry, type ExerciseState } from '@cyberdrill/domain';
import { renderReportJson } from '@cyberdrill/reporting';
import { matchesRe2 } from '@cyberdrill/scenario';
import { ConductedDrill } from '../../drills/conducted-drill.ts';
import { anInject, aPlan } from '../../drills/small-scenario.ts';
import { SYSTEM } from '../../drills/small-drill.ts';
import {
  ON_TIME_MS,
  RECOVERED_WITHIN_MS,
  violations,
  type DeviceHistory,
  type History,
} from './invariants.ts';

const TEAM = 'a';
const INJECT = 'at-second-one';
const RESPONSE = 'r-1';

/** The watcher of the faults is watched here: whatever breaks an invariant must be found. */
describe('violations', () => {
  let sound: History;
  beforeAll(async () => {
    sound = await soundHistory();
  });

  const inJournal = (change: (entry: Entry) => readonly Entry[]): History => {
    return { ...sound, journal: sound.journal.flatMap(change) };
  };
  const onDevice = (change: Partial<DeviceHistory>): History => {
    return { ...sound, devices: sound.devices.map((device) => ({ ...device, ...change })) };
  };
  const twice = (kind: Entry['kind']) => (entry: Entry) => (entry.kind === kind ? [entry, entry] : [entry]);
  const never = (kind: Entry['kind']) => (entry: Entry) => (entry.kind === kind ? [] : [entry]);
  const release = (change: (entry: Entry<'inject.released'>) => Entry) => (entry: Entry) => [
    entry.kind === 'inject.released' ? change(entry) : entry,
  ];

  it('has nothing to say of a sound drill', () => {
    expect(violations(sound)).toEqual([]);
  });

  it.each<[string, () => History, RegExp]>([
    ['an answer stored twice', () => inJournal(twice('response.submitted')), /stands 2 times/],
    ['an answer confirmed and lost', () => inJournal(never('response.submitted')), /stands 0 times/],
    [
      'an answer that was never confirmed',
      () => onDevice({ answers: [{ injectId: INJECT, responseId: RESPONSE }] }),
      /never confirmed/,
    ],
    [
      'an answer that was refused',
      () => onDevice({ answers: [{ injectId: INJECT, responseId: RESPONSE, refusal: 'no' }] }),
      /was refused/,
    ],
    ['an inject released twice', () => inJournal(twice('inject.released')), /released to a 2 times/],
    ['an inject delivered twice', () => inJournal(twice('inject.delivered')), /delivered to a 2 times/],
    ['an inject never delivered', () => inJournal(never('inject.delivered')), /counts as undelivered/],
    ['an inject shown twice', () => onDevice({ shown: [INJECT, INJECT] }), /was shown/],
    ['an inject never shown', () => onDevice({ shown: [] }), /was shown/],
    ['a gap in a stream', () => onDevice({ skipped: ['place 3'] }), /place 3/],
    [
      'an entry that a device lacks',
      () => onDevice({ entries: sound.devices[0]?.entries.slice(0, -1) ?? [] }),
      /a device of a holds/,
    ],
    ['an entry that control lacks', () => ({ ...sound, control: sound.control.slice(1) }), /control holds/],
    [
      'an inject before its time',
      () => inJournal(release((entry) => ({ ...entry, exerciseTimeMs: 999 }))),
      /1 ms too early/,
    ],
    [
      'an inject in a pause',
      () => inJournal((entry) => (entry.kind === 'exercise.started' ? [entry, pauseAt(entry)] : [entry])),
      /while the exercise was paused/,
    ],
    [
      'an inject that is late without a reason',
      () => inJournal(release(lateBy(ON_TIME_MS + 250))),
      /250 ms more than anything excuses/,
    ],
    [
      'an inject that is late longer than an outage excuses',
      () => {
        const fromMs = releasedAtMs(sound) - 10;
        const outages = [{ fromMs, toMs: fromMs + 500 }];
        return { ...inJournal(release(lateBy(RECOVERED_WITHIN_MS + 600))), outages };
      },
      /more than anything excuses/,
    ],
    [
      'an inject that hides that it is late',
      () => inJournal(release((entry) => ({ ...entry, occurredAtMs: entry.occurredAtMs + 300 }))),
      /it was 300 ms/,
    ],
    [
      'a journal that runs backwards',
      () => inJournal(release((entry) => ({ ...entry, recordedAtMs: 0 }))),
      /dated before/,
    ],
    [
      'a word that was changed',
      () => inJournal(release((entry) => ({ ...entry, actor: { role: 'control', id: 'x' } }))),
      /breaks the chain/,
    ],
    ['another report', () => ({ ...sound, serverReport: '{}' }), /report/],
  ])('finds %s', (_, broken, words) => {
    expect(violations(broken())).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
  });

  it('excuses a machine on which everything takes longer', () => {
    const late = inJournal(release(lateBy(2 * ON_TIME_MS - 10)));
    const excused = (history: History): boolean =>
      !violations(history).some((words) => /excuses/.test(words));
    expect(excused(late)).toBe(false);
    expect(excused({ ...late, slowness: 2 })).toBe(true);
  });

  it('excuses what an outage held up', () => {
    const fromMs = releasedAtMs(sound) - 10;
    const outages = [{ fromMs, toMs: fromMs + 2_000 }];
    const found = violations({ ...inJournal(release(lateBy(RECOVERED_WITHIN_MS + 1_500))), outages });
    expect(found.filter((words) => /excuses/.test(words))).toEqual([]);
  });
});

function releasedAtMs({ journal }: History): number {
  return journal.find(({ kind }) => kind === 'inject.released')?.occurredAtMs ?? 0;
}

function lateBy(latenessMs: number): (entry: Entry<'inject.released'>) => Entry {
  return (entry) => {
    const isLate = latenessMs > 2_000;
    const occurredAtMs = entry.occurredAtMs + latenessMs;
    return { ...entry, occurredAtMs, data: { ...entry.data, latenessMs, isLate } };
  };
}

function pauseAt(entry: Entry<'exercise.started'>): Entry {
  return { ...entry, kind: 'exercise.paused', data: { epoch: entry.data.epoch + 1 } };
}

async function soundHistory(): Promise<History> {
  const inject = anInject({ id: INJECT, release: { on: 'time', atMs: 1_000 } });
  const drill = await ConductedDrill.started(aPlan({ teams: [TEAM], injects: [inject] }));
  await drill.pass(1_000);
  const told = { teamId: TEAM, injectIds: [INJECT], messageIds: [] };
  await drill.give(SYSTEM, 'system:confirm-delivery', told);
  const answer = { injectId: INJECT, responseId: RESPONSE, isFinal: true, values: {}, text: 'Seen.' };
  await drill.team(TEAM, 'response:submit', answer);
  await drill.control('exercise:end', {});
  const journal = await drill.entries();
  const outcome = { commandId: 'c-1', hasEffect: true, isRepeat: false };
  const sent = { commandId: 'c-1', tries: ['stored'] as const, outcome };
  return {
    journal,
    control: journal.map((entry) => ({ ...entry, place: entry.seq })),
    devices: [
      {
        teamId: TEAM,
        entries: streamOf(journal),
        skipped: [],
        shown: [INJECT],
        answers: [{ injectId: INJECT, responseId: RESPONSE, sent }],
      },
    ],
    serverReport: renderReportJson(buildReport(journal, { matches: matchesRe2 })),
    outages: [],
    slowness: 1,
  };
}

function streamOf(journal: readonly Entry[]): readonly StreamEntry[] {
  const stream: StreamEntry[] = [];
  let state: ExerciseState | undefined;
  for (const entry of journal) {
    state = evolve(state, entry);
    const view = teamView(entry, state, TEAM);
    if (view !== undefined) stream.push({ ...view, place: stream.length + 1 });
  }
  return JSON.parse(JSON.stringify(stream)) as StreamEntry[];
}
