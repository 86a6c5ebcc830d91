import {
  DIMENSIONS,
  type Dimension,
  type ExerciseSettings,
  type LatePolicy,
  type ScoringMode,
  type TlpHandling,
} from '@cyberdrill/domain';
import type { Values } from '../../../forms/form.tsx';

/** The fields of the form in which an exercise is planned. */
export type PlanField =
  | 'title'
  | 'names'
  | 'language'
  | 'directs'
  | 'scoringMode'
  | 'isTraining'
  | 'latePolicy'
  | 'tlpHandling'
  | 'initialRate'
  | `weight${Dimension}`;
export type PlanValues = Values<PlanField>;

/** The settings that a form says; a field that is not there leaves its default. */
export function settingsOf(values: PlanValues): Partial<ExerciseSettings> {
  const { scoringMode, latePolicy, tlpHandling, initialRate } = values;
  const weights = DIMENSIONS.map((dimension) => [dimension, Number(values[`weight${dimension}`])] as const);
  return {
    isTraining: values.isTraining !== undefined,
    // The options of each select are the values of its type.
    ...(scoringMode === undefined ? {} : { scoringMode: scoringMode as ScoringMode }),
    ...(latePolicy === undefined ? {} : { latePolicy: latePolicy as LatePolicy }),
    ...(tlpHandling === undefined ? {} : { tlpHandling: tlpHandling as TlpHandling }),
    ...(initialRate === undefined ? {} : { initialRate: Number(initialRate) }),
    ...(weights.some(([, weight]) => Number.isNaN(weight))
      ? {}
      : { dimensionWeights: Object.fromEntries(weights) as ExerciseSettings['dimensionWeights'] }),
  };
}
