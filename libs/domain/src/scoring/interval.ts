import type { ExerciseSettings } from '../exercise/exercise.ts';
import { DIMENSIONS } from '../scenario/expectation.ts';
import { quantile } from '../statistics/quantile.ts';
import { seededRandom } from '../statistics/random.ts';
import type { CountedTask } from './counted-task.ts';

/** How much a score may owe to the choice of injects. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Resamples drawn, the seed they start from, and the share of them the interval holds. */
export const BOOTSTRAP = { resamples: 500, seed: 20_181_018, coverage: 0.9 } as const;

/** Weighted sums of one team's tasks: for each unit, for each dimension, Σ w·s and Σ w. */
interface Sums {
  readonly attained: Float64Array;
  readonly attainable: Float64Array;
}

/**
 * 90 % intervals of the composite, by bootstrap over injects: as many injects (and obligations that stand alone) as there are
 * are drawn with replacement, the composite is computed from them, 500 times; the interval runs from the 5th to the 95th
 * percentile. All teams share the same draws. The generator is seeded, so the same journal gives the same intervals.
 * @param tasksOf tasks by team id
 * @returns by team id; `undefined` for a team with fewer than two units or without a composite
 */
export function compositeIntervals(
  tasksOf: ReadonlyMap<string, readonly CountedTask[]>,
  weights: ExerciseSettings['dimensionWeights'],
): ReadonlyMap<string, Interval | undefined> {
  const units = [...new Set([...tasksOf.values()].flat().map(({ unit }) => unit))].sort();
  const draws = drawUnits(units.length);
  return new Map(
    [...tasksOf].map(([teamId, tasks]) => {
      const ownUnits = new Set(tasks.filter(({ status }) => status === 'scored').map(({ unit }) => unit));
      if (ownUnits.size < 2) return [teamId, undefined];
      const sums = sumByUnit(tasks, units);
      const values = draws.flatMap((drawn) => resampled(sums, drawn, weights) ?? []);
      const tail = (1 - BOOTSTRAP.coverage) / 2;
      const low = quantile(values, tail);
      const high = quantile(values, 1 - tail);
      return [teamId, low === undefined || high === undefined ? undefined : { low, high }];
    }),
  );
}

/** How often each unit is drawn, once per resample. */
function drawUnits(size: number): readonly Uint16Array[] {
  const random = seededRandom(BOOTSTRAP.seed);
  return Array.from({ length: BOOTSTRAP.resamples }, () => {
    const drawn = new Uint16Array(size);
    for (let draw = 0; draw < size; draw += 1) {
      const unit = Math.floor(random() * size);
      drawn[unit] = (drawn[unit] ?? 0) + 1;
    }
    return drawn;
  });
}

function sumByUnit(tasks: readonly CountedTask[], units: readonly string[]): Sums {
  const place = new Map(units.map((unit, index) => [unit, index]));
  const width = DIMENSIONS.length;
  const attained = new Float64Array(units.length * width);
  const attainable = new Float64Array(units.length * width);
  for (const { unit, dimension, status, weight, value } of tasks) {
    if (status !== 'scored') continue;
    const cell = (place.get(unit) ?? 0) * width + DIMENSIONS.indexOf(dimension);
    attained[cell] = (attained[cell] ?? 0) + weight * value;
    attainable[cell] = (attainable[cell] ?? 0) + weight;
  }
  return { attained, attainable };
}

function resampled(
  { attained, attainable }: Sums,
  drawn: Uint16Array,
  weights: ExerciseSettings['dimensionWeights'],
): number | undefined {
  const width = DIMENSIONS.length;
  let total = 0;
  let weight = 0;
  for (let dimension = 0; dimension < width; dimension += 1) {
    let top = 0;
    let bottom = 0;
    for (let unit = 0; unit < drawn.length; unit += 1) {
      const times = drawn[unit] ?? 0;
      if (times === 0) continue;
      top += times * (attained[unit * width + dimension] ?? 0);
      bottom += times * (attainable[unit * width + dimension] ?? 0);
    }
    const share = weights[DIMENSIONS[dimension] ?? 'A'];
    if (bottom > 0) {
      total += (share * 100 * top) / bottom;
      weight += share;
    }
  }
  return weight > 0 ? total / weight : undefined;
}
