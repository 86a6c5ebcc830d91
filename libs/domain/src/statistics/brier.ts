/** A probability someone gave to a statement, and whether the statement was true. */
export interface Forecast {
  /** 0 to 1. */
  readonly probability: number;
  readonly isTrue: boolean;
}

/**
 * Brier score: the mean squared distance between what was forecast and what was so, BS = (1/N)·Σ(f − o)².
 * 0 is perfect; always saying 0.5 gives 0.25.
 * @returns `undefined` when there are no forecasts
 */
export function brierScore(forecasts: readonly Forecast[]): number | undefined {
  if (forecasts.length === 0) return undefined;
  const sum = forecasts.reduce(
    (total, { probability, isTrue }) => total + (probability - (isTrue ? 1 : 0)) ** 2,
    0,
  );
  return sum / forecasts.length;
}
