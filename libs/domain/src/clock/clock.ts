/** What the exercise clock is doing. */
export type ClockState = 'not-started' | 'running' | 'paused' | 'stopped';

/**
 * The exercise clock between two clock entries: a straight line through an anchor.
 * Everything else about time is computed from it; see {@link readClock}.
 */
export interface Clock {
  readonly state: ClockState;
  /** Grows by one with every clock entry; wake-ups armed under an older epoch are stale. */
  readonly epoch: number;
  /** Exercise milliseconds per wall millisecond while running; above 0. */
  readonly rate: number;
  /** Wall time of the anchor, milliseconds since 1970 (UTC). */
  readonly anchorWallMs: number;
  /** Exercise time at the anchor, in milliseconds from STARTEX. */
  readonly anchorExerciseMs: number;
  /** Active time at the anchor: like exercise time, but a time jump adds nothing to it. */
  readonly anchorActiveMs: number;
}

/** What the clock shows at one moment. */
export interface ClockReading {
  /** Milliseconds on the exercise clock (`T+`); stops in a pause, leaps in a time jump. */
  readonly exerciseTimeMs: number;
  /** Milliseconds that teams had to act in; stops in a pause, does not leap. Deadlines and scores use it. */
  readonly activeTimeMs: number;
}

/** A moment in all bases that the journal records. */
export interface Moment extends ClockReading {
  /** Wall time, milliseconds since 1970 (UTC), by the database's clock. */
  readonly wallMs: number;
}

/** A clock that has not been started. */
export const CLOCK_NOT_STARTED: Clock = {
  state: 'not-started',
  epoch: 0,
  rate: 1,
  anchorWallMs: 0,
  anchorExerciseMs: 0,
  anchorActiveMs: 0,
};

/** Reads the clock at a wall time; before the anchor it shows the anchor, so it never runs backwards. */
export function readClock(clock: Clock, wallMs: number): ClockReading {
  const elapsed =
    clock.state === 'running' ? Math.floor(Math.max(0, wallMs - clock.anchorWallMs) * clock.rate) : 0;
  return {
    exerciseTimeMs: clock.anchorExerciseMs + elapsed,
    activeTimeMs: clock.anchorActiveMs + elapsed,
  };
}

/** The same moment in every base. */
export function momentOf(clock: Clock, wallMs: number): Moment {
  return { wallMs, ...readClock(clock, wallMs) };
}

/**
 * The earliest wall millisecond at which a running clock shows `exerciseTimeMs` or more
 * (not before the anchor); `undefined` while the clock is not running.
 */
export function wallAtExerciseTime(clock: Clock, exerciseTimeMs: number): number | undefined {
  return wallAfter(clock, exerciseTimeMs - clock.anchorExerciseMs);
}

/** As {@link wallAtExerciseTime}, for active time. */
export function wallAtActiveTime(clock: Clock, activeTimeMs: number): number | undefined {
  return wallAfter(clock, activeTimeMs - clock.anchorActiveMs);
}

function wallAfter(clock: Clock, spanMs: number): number | undefined {
  if (clock.state !== 'running') return undefined;
  if (spanMs <= 0) return clock.anchorWallMs;
  // Division may land one millisecond off the exact inverse of floor(); the two steps mend that in either direction.
  let wall = clock.anchorWallMs + Math.ceil(spanMs / clock.rate);
  while (wall > clock.anchorWallMs && reaches(clock, wall - 1, spanMs)) wall -= 1;
  while (!reaches(clock, wall, spanMs)) wall += 1;
  return wall;
}

function reaches(clock: Clock, wallMs: number, spanMs: number): boolean {
  return Math.floor((wallMs - clock.anchorWallMs) * clock.rate) >= spanMs;
}
