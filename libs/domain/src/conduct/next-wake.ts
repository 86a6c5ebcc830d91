import { wallAtActiveTime, wallAtExerciseTime } from '../clock/clock.ts';
import { openings } from './conditions/openings.ts';
import { thresholdAfter } from './settle/first-due.ts';
import type { ExerciseState } from './state.ts';

/** When an exercise next does something by itself. */
export interface NextWake {
  /** The clock's epoch; under a later one the time no longer holds. */
  readonly epoch: number;
  /** Wall time, milliseconds since 1970. */
  readonly dueAtMs: number;
}

/**
 * The earliest wall time at which `system:wake` does something if nothing else happens before; `undefined` when it never will,
 * as while the clock stands. Asks a settled state: one that a whole decision left behind.
 */
export function nextWake(state: ExerciseState): NextWake | undefined {
  if (state.phase !== 'running') return undefined;
  const { clock, agenda } = state;
  const times = [
    atExerciseTime(agenda.releases.first?.atMs),
    atActiveTime(agenda.answers.first?.atMs),
    atActiveTime(agenda.duties.first?.atMs),
    atExerciseTime(nextOpeningMs(state)),
  ].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : { epoch: clock.epoch, dueAtMs: Math.min(...times) };

  function atExerciseTime(timeMs: number | undefined): number | undefined {
    return timeMs === undefined ? undefined : wallAtExerciseTime(clock, timeMs);
  }

  function atActiveTime(timeMs: number | undefined): number | undefined {
    return timeMs === undefined ? undefined : wallAtActiveTime(clock, timeMs);
  }
}

/** The first exercise time at which some condition becomes true by nothing but the time. */
function nextOpeningMs(state: ExerciseState): number | undefined {
  for (
    let threshold = thresholdAfter(state, state.latest.exerciseTimeMs);
    threshold !== undefined;
    threshold = thresholdAfter(state, threshold.atMs)
  ) {
    const { atMs, branches } = threshold;
    if (branches.some((branch) => openings(state, branch, atMs).length > 0)) return atMs;
  }
  return undefined;
}
