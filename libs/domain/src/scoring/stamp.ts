import type { Moment } from '../clock/clock.ts';

/** A moment as reports tell it. */
export interface Stamp {
  /** Wall time by the database's clock: ISO 8601, UTC, with milliseconds. */
  readonly utc: string;
  /** Milliseconds on the exercise clock (`T+`). */
  readonly exerciseTimeMs: number;
  /** Milliseconds of active time: stops in a pause, does not leap in a time jump. All scoring uses it. */
  readonly activeTimeMs: number;
}

/** Turns a moment of the journal into the form reports use. */
export function stampOf(moment: Moment): Stamp {
  return {
    utc: new Date(moment.wallMs).toISOString(),
    exerciseTimeMs: moment.exerciseTimeMs,
    activeTimeMs: moment.activeTimeMs,
  };
}

/** {@link stampOf}, with `null` for a moment that never came. */
export function stampOrNull(moment: Moment | undefined): Stamp | null {
  return moment === undefined ? null : stampOf(moment);
}
