import type { StreamEntry } from '@cyberdrill/contracts';
import { sha256 } from '@cyberdrill/platform';
import {
  buildReport,
  evolve,
  teamView,
  verifyChain,
  wallAtExerciseTime,
  type Entry,
  type ExerciseState,
} from '@cyberdrill/domain';
import { renderReportJson } from '@cyberdrill/reporting';
import { matchesRe2 } from '@cyberdrill/scenario';
import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './answering-team.ts';

/** A time in which something was broken, in wall milliseconds. */
export interface Outage {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What one device of a team held, showed and was told. */
export interface DeviceHistory {
  readonly teamId: string;
  readonly entries: readonly StreamEntry[];
  readonly skipped: readonly string[];
  readonly shown: readonly string[];
  readonly answers: readonly Answer[];
}

/** A drill as it looks from outside after everything has come to rest. */
export interface History {
  readonly journal: readonly Entry[];
  /** What exercise control's device holds. */
  readonly control: readonly StreamEntry[];
  readonly devices: readonly DeviceHistory[];
  readonly serverReport: string;
  readonly outages: readonly Outage[];
  /** How many times longer than usual everything takes on this machine, from 1 on: others are at work on it too. */
  readonly slowness: number;
}

/**
 * What people would call late. How sharp releases are on an idle machine is measured by the bench; here a busy one must not
 * pass for a fault, while whoever waits for something that has died waits longer than this.
 */
export const ON_TIME_MS = 5_000;
/** What a fault held up is made good this long after the fault is over. */
export const RECOVERED_WITHIN_MS = 10_000;

/** Everything that is not as it must be in every drill, in words; empty when all is well. */
export function violations(history: History): readonly string[] {
  return [
    ...storedOnce(history),
    ...releasedOnce(history.journal),
    ...shownOnce(history),
    ...streamsFollowTheJournal(history),
    ...punctual(history),
    ...neverBackwards(history.journal),
    ...chainHolds(history.journal),
    ...reportFollows(history),
  ];
}

/** I1 and I2: what a team saved on its device was stored in the end, once; what was refused or unknown was not. */
function storedOnce({ journal, devices }: History): readonly string[] {
  const rows = countBy(journal, (entry) =>
    entry.kind === 'response.submitted' ? [entry.data.responseId] : [],
  );
  return devices.flatMap(({ teamId, answers }) =>
    answers.flatMap(({ responseId, injectId, sent, refusal }) => {
      const what = `the answer of ${teamId} to ${injectId}`;
      const times = rows.get(responseId) ?? 0;
      if (refusal !== undefined) return [`${what} was refused: ${refusal}`];
      if (sent === undefined) return [`${what} was never confirmed`];
      return times === 1 ? [] : [`${what} was confirmed, and stands ${times} times in the journal`];
    }),
  );
}

/** I3, in the journal: no inject is released, or delivered, to a team twice. */
function releasedOnce(journal: readonly Entry[]): readonly string[] {
  const pairs = countBy(journal, (entry) => {
    if (entry.kind === 'inject.released')
      return entry.data.teamIds.map((teamId) => `${entry.data.injectId} was released to ${teamId}`);
    if (entry.kind === 'inject.delivered')
      return [`${entry.data.injectId} was delivered to ${entry.data.teamId}`];
    return [];
  });
  return [...pairs].filter(([, times]) => times > 1).map(([what, times]) => `${what} ${times} times`);
}

/** I3, on the devices: every inject that was released to a team was shown by each of its devices once, and delivered. */
function shownOnce({ journal, devices }: History): readonly string[] {
  const delivered = new Set(
    journal.flatMap((entry) =>
      entry.kind === 'inject.delivered' ? [`${entry.data.injectId} ${entry.data.teamId}`] : [],
    ),
  );
  return devices.flatMap(({ teamId, shown }) => {
    const released = journal.flatMap((entry) =>
      entry.kind === 'inject.released' && entry.data.teamIds.includes(teamId) ? [entry.data.injectId] : [],
    );
    const inOrder = isDeepStrictEqual(shown, released)
      ? []
      : [`${teamId} was shown ${shown.join(' ')}, and released were ${released.join(' ')}`];
    const undelivered = released
      .filter((injectId) => !delivered.has(`${injectId} ${teamId}`))
      .map((injectId) => `${injectId} counts as undelivered to ${teamId}`);
    return [...inOrder, ...undelivered];
  });
}

/** I4: every device holds exactly what its audience may see of the journal, in its order, without a gap. */
function streamsFollowTheJournal({ journal, control, devices }: History): readonly string[] {
  const whole = journal.map((entry) => ({ ...entry, place: entry.seq }));
  const views = viewsOf(journal);
  return [
    ...difference('exercise control', control, whole),
    ...devices.flatMap(({ teamId, entries, skipped }) => [
      ...skipped.map((gap) => `a device of ${teamId}: ${gap}`),
      ...difference(`a device of ${teamId}`, entries, views.get(teamId) ?? []),
    ]),
  ];
}

/** The streams of all teams, made from the journal alone. */
function viewsOf(journal: readonly Entry[]): ReadonlyMap<string, readonly object[]> {
  const views = new Map<string, object[]>();
  let state: ExerciseState | undefined;
  for (const entry of journal) {
    state = evolve(state, entry);
    for (const { id } of state.teams) {
      const stream = views.get(id) ?? [];
      views.set(id, stream);
      const view = teamView(entry, state, id);
      if (view !== undefined) stream.push({ ...view, place: stream.length + 1 });
    }
  }
  return views;
}

function difference(who: string, held: readonly object[], expected: readonly object[]): readonly string[] {
  // What the devices hold went through JSON, which leaves out what is undefined.
  const plain = JSON.parse(JSON.stringify(expected)) as readonly object[];
  const at = plain.findIndex((entry, index) => !isDeepStrictEqual(entry, held[index]));
  if (at >= 0)
    return [`${who} holds ${JSON.stringify(held[at])} at ${at + 1}, not ${JSON.stringify(plain[at])}`];
  return held.length === plain.length ? [] : [`${who} holds ${held.length} entries of ${plain.length}`];
}

/** I5: no inject before its time or while the clock stands; soon after it, or soon after a fault that was in the way. */
function punctual({ journal, outages, slowness }: History): readonly string[] {
  const found: string[] = [];
  let state: ExerciseState | undefined;
  for (const entry of journal) {
    if (entry.kind === 'inject.released' && state !== undefined)
      found.push(...unpunctual(entry, state, outages, slowness));
    state = evolve(state, entry);
  }
  return found;
}

function unpunctual(
  { data, exerciseTimeMs, occurredAtMs }: Entry<'inject.released'>,
  state: ExerciseState,
  outages: readonly Outage[],
  slowness: number,
): readonly string[] {
  const { injectId, cause, dueExerciseTimeMs, latenessMs, isLate } = data;
  if (state.phase !== 'running') return [`${injectId} was released while the exercise was ${state.phase}`];
  if (cause === 'hand' || dueExerciseTimeMs === undefined) return [];
  if (exerciseTimeMs < dueExerciseTimeMs)
    return [`${injectId} was released ${dueExerciseTimeMs - exerciseTimeMs} ms too early`];
  const dueAtMs = wallAtExerciseTime(state.clock, dueExerciseTimeMs) ?? Infinity;
  const trueLatenessMs = occurredAtMs - dueAtMs;
  if (latenessMs !== trueLatenessMs || isLate !== trueLatenessMs > state.settings.lateAfterMs)
    return [`${injectId} says it was ${latenessMs} ms late (${isLate}), and it was ${trueLatenessMs} ms`];
  const latestAtMs = Math.max(
    dueAtMs + ON_TIME_MS * slowness,
    ...outages
      .filter(({ fromMs, toMs }) => dueAtMs > fromMs - ON_TIME_MS && dueAtMs < toMs)
      .map(({ toMs }) => toMs + RECOVERED_WITHIN_MS * slowness),
  );
  return occurredAtMs <= latestAtMs
    ? []
    : [`${injectId} was ${latenessMs} ms late, ${occurredAtMs - latestAtMs} ms more than anything excuses`];
}

/** Nothing is written down as having been recorded before what stands before it. */
function neverBackwards(journal: readonly Entry[]): readonly string[] {
  return journal.flatMap(({ seq, recordedAtMs, exerciseTimeMs }, index) => {
    const before = journal[index - 1];
    if (before === undefined) return [];
    return recordedAtMs < before.recordedAtMs || exerciseTimeMs < before.exerciseTimeMs
      ? [`entry ${seq} is dated before the one before it`]
      : [];
  });
}

/** I6. */
function chainHolds(journal: readonly Entry[]): readonly string[] {
  const chain = verifyChain(journal, sha256);
  return chain.ok ? [] : [`entry ${chain.seq} breaks the chain: ${chain.problem}`];
}

/** I7. */
function reportFollows({ journal, serverReport }: History): readonly string[] {
  const own = renderReportJson(buildReport(journal, { matches: matchesRe2 }));
  return own === serverReport ? [] : ['the server’s report is not the one that the journal gives'];
}

function countBy(
  journal: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of journal.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
