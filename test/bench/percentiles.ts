/** What is said of many measurements, in the unit they came in. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Nearest-rank percentiles, rounded to hundredths. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return { count: sorted.length, p50: rounded(at(0.5)), p99: rounded(at(0.99)), max: rounded(at(1)) };
}

/** The median of several runs' figures, figure by figure. */
export function medianSpread(runs: readonly Spread[]): Spread {
  const median = (pick: (run: Spread) => number): number => spreadOf(runs.map(pick)).p50;
  return {
    count: median((run) => run.count),
    p50: median((run) => run.p50),
    p99: median((run) => run.p99),
    max: median((run) => run.max),
  };
}
