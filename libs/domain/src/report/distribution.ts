import {
  kaplanMeier,
  type Observation,
  restrictedMean,
  shareBy,
  survivalQuantile,
} from '../statistics/survival.ts';

/** How long something took, over many observations; whoever never did it is in it. All times are active milliseconds. */
export interface Distribution {
  /** Observations: those who did it and those who did not. */
  readonly observed: number;
  /** Of them, those who did it. */
  readonly done: number;
  /** Time by which half had done it (Kaplan–Meier); `null` when fewer did. */
  readonly medianMs: number | null;
  /** Time by which nine tenths had done it; `null` when fewer did. */
  readonly p90Ms: number | null;
  /** RMST(τ) = ∫₀^τ S(t) dt: the mean when whoever did not do it counts as the horizon; `null` without observations. */
  readonly restrictedMeanMs: number | null;
  /** τ: the longest time the scenario gives for it, the same for every team. */
  readonly horizonMs: number;
  /** Share that had done it, at even steps from 0 to the horizon, 0 to 1. */
  readonly shareDone: readonly number[];
}

/** Steps between 0 and the horizon at which the share done is told. */
const STEPS = 40;

/** Horizon of what the scenario sets no time for. */
export const DEFAULT_HORIZON_MS = 3_600_000;

/** Describes how long something took. */
export function distributionOf(observations: readonly Observation[], horizonMs: number): Distribution {
  const estimate = kaplanMeier(observations);
  const mean = restrictedMean(observations, horizonMs);
  return {
    observed: observations.length,
    done: observations.filter(({ happened }) => happened).length,
    medianMs: survivalQuantile(observations, 0.5) ?? null,
    p90Ms: survivalQuantile(observations, 0.9) ?? null,
    restrictedMeanMs: mean === undefined ? null : Math.round(mean),
    horizonMs,
    shareDone:
      observations.length === 0
        ? []
        : Array.from({ length: STEPS + 1 }, (_, step) => {
            const share = shareBy(estimate, (horizonMs * step) / STEPS);
            return Math.round(share * 10_000) / 10_000;
          }),
  };
}
