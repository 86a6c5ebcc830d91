import type { ExerciseSettings } from '../exercise/exercise.ts';
import { type Dimension, DIMENSIONS } from '../scenario/expectation.ts';
import { weightedMean } from '../statistics/mean.ts';
import type { CountedTask } from './counted-task.ts';
import { published } from './words.ts';

/** How one team did in one dimension. */
export interface DimensionScore {
  readonly dimension: Dimension;
  /** 100·Σ w·s ÷ Σ w over the team's scored tasks of this dimension, hints taken off; `null` without any. */
  readonly score: number | null;
  /** Scored tasks. */
  readonly tasks: number;
  /** Of them, met. */
  readonly met: number;
  /** Of them, on time. */
  readonly onTime: number;
}

/** The six dimensions of one team, A to F. */
export function dimensionScores(tasks: readonly CountedTask[]): readonly DimensionScore[] {
  return DIMENSIONS.map((dimension) => {
    const own = tasks.filter((task) => task.status === 'scored' && task.dimension === dimension);
    const average = weightedMean(own);
    return {
      dimension,
      score: average === undefined ? null : published(100 * average),
      tasks: own.length,
      met: own.filter(({ isMet }) => isMet).length,
      onTime: own.filter(({ isOnTime }) => isOnTime).length,
    };
  });
}

/**
 * The composite: dimensions weighted as published before STARTEX, over the dimensions that have a score, 0 to 100.
 * @returns `undefined` when no weighted dimension has one
 */
export function composite(
  scores: readonly Pick<DimensionScore, 'dimension' | 'score'>[],
  weights: ExerciseSettings['dimensionWeights'],
): number | undefined {
  const present = scores.flatMap(({ dimension, score }) =>
    score === null ? [] : [{ value: score, weight: weights[dimension] }],
  );
  return weightedMean(present);
}
