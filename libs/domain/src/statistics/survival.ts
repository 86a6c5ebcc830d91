/**
 * How long something took, or how long it was watched without happening: a miss is a censored observation, never dropped,
 * because a mean over those who did it flatters those who did not.
 */
export interface Observation {
  /** Time from the start to the event, or to the end of watching. */
  readonly timeMs: number;
  /** False: it had not happened by `timeMs`. */
  readonly happened: boolean;
}

/** From `timeMs` on (and until the next step), this share has not happened yet. */
export interface SurvivalStep {
  readonly timeMs: number;
  readonly remaining: number;
}

/**
 * The Kaplan–Meier estimate of S(t), the share that has not happened by t: S(t) = Π (1 − dᵢ/nᵢ) over event times tᵢ ≤ t, with
 * dᵢ events at tᵢ among nᵢ still watched just before tᵢ. Before the first event S is 1; after the last one it stays level.
 * @returns one step per distinct event time, in order
 */
export function kaplanMeier(observations: readonly Observation[]): readonly SurvivalStep[] {
  const ordered = observations.toSorted((a, b) => a.timeMs - b.timeMs);
  const steps: SurvivalStep[] = [];
  let remaining = 1;
  let index = 0;
  while (index < ordered.length) {
    const timeMs = ordered[index]?.timeMs ?? 0;
    const atRisk = ordered.length - index;
    let events = 0;
    for (; ordered[index]?.timeMs === timeMs; index += 1) if (ordered[index]?.happened === true) events += 1;
    if (events > 0) {
      remaining *= 1 - events / atRisk;
      steps.push({ timeMs, remaining });
    }
  }
  return steps;
}

/**
 * The time by which the share `p` has happened, by Kaplan–Meier: the first t with S(t) ≤ 1 − p.
 * @returns `undefined` when so many were missed that the share was never reached
 */
export function survivalQuantile(observations: readonly Observation[], p: number): number | undefined {
  // The slack absorbs rounding in the running product: 1 − 3/5 must count as 0.4.
  return kaplanMeier(observations).find((step) => step.remaining <= 1 - p + 1e-9)?.timeMs;
}

/**
 * Restricted mean time: the area under S(t) from 0 to the horizon, RMST(τ) = ∫₀^τ S(t) dt. Whoever never did it counts as τ.
 * @returns `undefined` when there are no observations
 */
export function restrictedMean(observations: readonly Observation[], horizonMs: number): number | undefined {
  if (observations.length === 0) return undefined;
  let area = 0;
  let fromMs = 0;
  let remaining = 1;
  for (const step of kaplanMeier(observations)) {
    if (step.timeMs >= horizonMs) break;
    area += remaining * (step.timeMs - fromMs);
    fromMs = step.timeMs;
    remaining = step.remaining;
  }
  return area + remaining * (horizonMs - fromMs);
}

/** The share that has happened by a time, 1 − S(t), read off a {@link kaplanMeier} estimate. */
export function shareBy(estimate: readonly SurvivalStep[], timeMs: number): number {
  const reached = estimate.findLast((step) => step.timeMs <= timeMs);
  return 1 - (reached?.remaining ?? 1);
}
