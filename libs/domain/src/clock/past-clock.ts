import { momentOf, wallAtExerciseTime, type Clock, type Moment } from './clock.ts';

/** An exercise's clock with all that it was before, oldest first. */
export interface ClockHistory {
  readonly clock: Clock;
  readonly pastClocks: readonly Clock[];
}

/** What the clock showed at a wall time, by the clock as it was then; where it was changed in that very millisecond, after the change. */
export function clockAt({ clock, pastClocks }: ClockHistory, wallMs: number): Moment {
  const then =
    wallMs >= clock.anchorWallMs ? clock : pastClocks.findLast(({ anchorWallMs }) => wallMs >= anchorWallMs);
  return momentOf(then ?? clock, wallMs);
}

/**
 * The first wall time at which the clock showed an exercise time, or more where a jump left it out; `undefined` when it has not come
 * to it, and, as long as it runs, what lies ahead if nothing is changed.
 */
export function wallTimeOf({ clock, pastClocks }: ClockHistory, exerciseTimeMs: number): number | undefined {
  const clocks = [...pastClocks, clock].filter(({ state }) => state !== 'not-started');
  return clocks
    .map((each, index) => {
      const untilMs = clocks[index + 1]?.anchorWallMs ?? Infinity;
      const atMs =
        each.anchorExerciseMs >= exerciseTimeMs
          ? each.anchorWallMs
          : wallAtExerciseTime(each, exerciseTimeMs);
      return atMs === undefined || atMs > untilMs ? undefined : atMs;
    })
    .find((atMs) => atMs !== undefined);
}
