/** A stretch of exercise time, in milliseconds. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The shortest stretch that is ever shown. */
export const SHORTEST_MS = 2 * MINUTE_MS;

/** Room at both ends, as a part of the whole, so that marks at the ends are not cut off. */
const MARGIN = 0.03;

/** Steps between two marks of the axis, in milliseconds. */
const STEPS_MS = [
  10 * SECOND_MS,
  30 * SECOND_MS,
  MINUTE_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
] as const;

/** The stretch that holds the planned length of an exercise and everything that lies beyond. */
export function wholeOf(durationMs: number, timesMs: readonly number[]): Stretch {
  const toMs = Math.max(SHORTEST_MS, durationMs, ...timesMs);
  return { fromMs: -MARGIN * toMs, toMs: toMs * (1 + MARGIN) };
}

export function spanOf({ fromMs, toMs }: Stretch): number {
  return toMs - fromMs;
}

/**
 * The stretch seen closer or from farther away.
 * @param factor how much longer it becomes; below 1 for closer
 * @param aroundMs the time that stays where it is on the screen
 */
export function zoomed(view: Stretch, factor: number, aroundMs: number, whole: Stretch): Stretch {
  const span = Math.min(spanOf(whole), Math.max(SHORTEST_MS, spanOf(view) * factor));
  const share = (aroundMs - view.fromMs) / spanOf(view);
  const fromMs = aroundMs - share * span;
  return within({ fromMs, toMs: fromMs + span }, whole);
}

/** The stretch moved in time, as far as the whole goes. */
export function panned(view: Stretch, byMs: number, whole: Stretch): Stretch {
  return within({ fromMs: view.fromMs + byMs, toMs: view.toMs + byMs }, whole);
}

/** The stretch moved so far that a time is in the middle of it. */
export function centredOn(view: Stretch, atMs: number, whole: Stretch): Stretch {
  return panned(view, atMs - (view.fromMs + view.toMs) / 2, whole);
}

/** The times that the axis is marked at: round ones, never closer together than the eye can tell. */
export function ticksIn({ fromMs, toMs }: Stretch, widthPx: number, leastPx = 84): readonly number[] {
  if (widthPx <= 0) return [];
  const leastMs = (leastPx * (toMs - fromMs)) / widthPx;
  const step = STEPS_MS.find((each) => each >= leastMs) ?? STEPS_MS[STEPS_MS.length - 1]!;
  const first = Math.max(0, Math.ceil(fromMs / step));
  const last = Math.floor(toMs / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

function within(view: Stretch, whole: Stretch): Stretch {
  const span = Math.min(spanOf(view), spanOf(whole));
  const fromMs = Math.min(Math.max(view.fromMs, whole.fromMs), whole.toMs - span);
  return { fromMs, toMs: fromMs + span };
}
