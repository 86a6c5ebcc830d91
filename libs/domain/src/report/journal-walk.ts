import type { Moment } from '../clock/clock.ts';
import { evolve } from '../conduct/evolve.ts';
import type { ExerciseState } from '../conduct/state.ts';
import type { Entry } from '../journal/entry.ts';
import { stampOf } from '../scoring/stamp.ts';
import { clockChangeOf } from './clock-change.ts';
import type { LateRelease, LinkLoss, LogLine } from './conduct-report.ts';
import { momentOfEntry } from '../conduct/evolve/evolver.ts';
import type { ClockChange, PhaseSpan } from './exercise-report.ts';
import { LinkWatch } from './link-watch.ts';
import { logLineOf } from './log-line.ts';

/** What the state does not keep: how the exercise came to be as it is. */
export interface JournalWalk {
  readonly state: ExerciseState;
  readonly first: Entry;
  readonly last: Entry;
  readonly entries: number;
  readonly phases: readonly PhaseSpan[];
  readonly clock: readonly ClockChange[];
  /** Lateness of each (inject, team) pair released by plan or condition, in wall milliseconds. */
  readonly latenesses: readonly number[];
  readonly lateReleases: readonly LateRelease[];
  readonly linkLosses: readonly LinkLoss[];
  readonly log: readonly LogLine[];
  /** Evaluators in the order in which they first rated anything. */
  readonly raterIds: readonly string[];
}

/**
 * Goes through a journal once, folding the state and keeping what a report tells beside it.
 * @throws RangeError when the journal is empty
 */
export function walkJournal(entries: Iterable<Entry>): JournalWalk {
  let state: ExerciseState | undefined;
  let first: Entry | undefined;
  let last: Entry | undefined;
  let count = 0;
  const phaseStarts: { readonly phase: PhaseSpan['phase']; readonly at: Moment }[] = [];
  const clock: ClockChange[] = [];
  const latenesses: number[] = [];
  const lateReleases: LateRelease[] = [];
  const links = new LinkWatch();
  const log: LogLine[] = [];
  const raterIds = new Set<string>();

  for (const entry of entries) {
    const before = state?.phase;
    state = evolve(state, entry);
    first ??= entry;
    last = entry;
    count += 1;
    if (state.phase !== before) phaseStarts.push({ phase: state.phase, at: momentOfEntry(entry) });

    const change = clockChangeOf(entry, state.clock);
    if (change !== undefined) clock.push(change);
    const line = logLineOf(entry, state);
    if (line !== undefined) log.push(line);
    links.watch(entry);
    if (isRating(entry)) raterIds.add(entry.actor.id);
    if (entry.kind === 'inject.released' && entry.data.cause !== 'hand') {
      latenesses.push(...entry.data.teamIds.map(() => entry.data.latenessMs));
    }
    const late = lateReleaseOf(entry);
    if (late !== undefined) lateReleases.push(late);
  }
  if (state === undefined || first === undefined || last === undefined) {
    throw new RangeError('a report needs a journal with at least its first entry, the plan');
  }
  return {
    state,
    first,
    last,
    entries: count,
    phases: spansOf(phaseStarts),
    clock,
    latenesses,
    lateReleases,
    linkLosses: links.losses(state, state.latest),
    log,
    raterIds: [...raterIds],
  };
}

function isRating(entry: Entry): boolean {
  return entry.kind === 'response.rated' || entry.kind === 'objective.rated';
}

function lateReleaseOf(entry: Entry): LateRelease | undefined {
  if (entry.kind === 'inject.released' && entry.data.isLate) {
    const { injectId, teamIds, dueExerciseTimeMs = null, latenessMs } = entry.data;
    const at = stampOf(momentOfEntry(entry));
    return { injectId, teamIds, dueExerciseTimeMs, at, latenessMs, outcome: 'released-late' };
  }
  if (entry.kind === 'inject.overdue') {
    const { injectId, teamIds, dueExerciseTimeMs, latenessMs } = entry.data;
    const at = stampOf(momentOfEntry(entry));
    return { injectId, teamIds, dueExerciseTimeMs, at, latenessMs, outcome: 'put-before-control' };
  }
  return undefined;
}

function spansOf(
  starts: readonly { readonly phase: PhaseSpan['phase']; readonly at: Moment }[],
): readonly PhaseSpan[] {
  return starts.map(({ phase, at }, index) => {
    const next = starts[index + 1]?.at;
    return {
      phase,
      from: stampOf(at),
      until: next === undefined ? null : stampOf(next),
      wallMs: next === undefined ? null : next.wallMs - at.wallMs,
    };
  });
}
