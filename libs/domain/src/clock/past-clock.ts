import { momentOf, type Clock, type Moment } from './clock.ts';

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
