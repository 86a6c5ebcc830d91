import { DIMENSIONS, type Dimension, type TeamReport } from '@cyberdrill/domain';

/** One dimension over all teams that were asked something in it. */
export interface DimensionRow {
  readonly dimension: Dimension;
  readonly scores: readonly { readonly teamId: string; readonly score: number }[];
  readonly median: number | undefined;
}

/** The six dimensions, A to F, with the scores of the teams. */
export function dimensionRows(
  teams: readonly Pick<TeamReport, 'teamId' | 'dimensions'>[],
): readonly DimensionRow[] {
  return DIMENSIONS.map((dimension) => {
    const scores = teams.flatMap(({ teamId, dimensions }) => {
      const score = dimensions.find((one) => one.dimension === dimension)?.score ?? null;
      return score === null ? [] : [{ teamId, score }];
    });
    return { dimension, scores, median: medianOf(scores.map(({ score }) => score)) };
  });
}

/** The middle value, or the mean of the two in the middle; `undefined` without any. */
export function medianOf(values: readonly number[]): number | undefined {
  const ordered = values.toSorted((a, b) => a - b);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.ceil(ordered.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** How many teams stand where, without saying which. */
export interface BandCount {
  readonly position: 'above' | 'among' | 'below' | 'none';
  readonly teams: number;
}

/** Counts teams by band: what may be shown to everybody. */
export function bandCounts(teams: readonly Pick<TeamReport, 'composite'>[]): readonly BandCount[] {
  return (['above', 'among', 'below', 'none'] as const).map((position) => ({
    position,
    teams: teams.filter(({ composite }) => (composite.band.position ?? 'none') === position).length,
  }));
}

/**
 * Composites without names, highest first, so that their order tells nothing of the plan's.
 * @returns none where fewer teams have a score than may be compared without being guessed
 */
export function anonymousComposites(
  teams: readonly Pick<TeamReport, 'composite'>[],
  least: number,
): readonly { readonly score: number; readonly low: number; readonly high: number }[] {
  const scored = teams.flatMap(({ composite: { score, interval } }) =>
    score === null ? [] : [{ score, low: interval?.low ?? score, high: interval?.high ?? score }],
  );
  return scored.length < least ? [] : scored.toSorted((a, b) => b.score - a.score);
}
