import { scaleLinear } from 'd3-scale';

/** A mark on an axis: where it stands and what it stands for. */
export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** A straight scale with its marks. */
export interface Axis {
  readonly place: (value: number) => number;
  readonly ticks: readonly Tick[];
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Steps that people count time in. */
const TIME_STEPS_MS = [
  SECOND_MS,
  5 * SECOND_MS,
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
  4 * HOUR_MS,
  8 * HOUR_MS,
  24 * HOUR_MS,
] as const;

/**
 * An axis of time that begins at 0, with marks at steps people count in.
 * @param mostMs where it ends, in milliseconds
 * @param from place of 0, `to` place of the end
 * @param most marks, about
 */
export function timeAxis(mostMs: number, from: number, to: number, most = 7): Axis {
  const end = Math.max(mostMs, SECOND_MS);
  const step =
    TIME_STEPS_MS.find((candidate) => end / candidate <= most) ?? Math.ceil(end / most / HOUR_MS) * HOUR_MS;
  const place = scaleLinear().domain([0, end]).range([from, to]);
  const values = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return { place, ticks: values.map((value) => ({ value, at: place(value) })) };
}

/** An axis of numbers from 0 to `most`, with round marks. */
export function numberAxis(most: number, from: number, to: number, count = 5): Axis {
  const place = scaleLinear().domain([0, most]).range([from, to]);
  return { place, ticks: place.ticks(count).map((value) => ({ value, at: place(value) })) };
}
