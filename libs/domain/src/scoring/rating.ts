/**
 * How the ratings of one criterion became one number: `single` rater; `mean` of two that differ by at most 1; `third` rater
 * decided between two that differ by more; `provisional`: two differ by more than 1 and no third has rated yet.
 */
export type RatingBasis = 'single' | 'mean' | 'third' | 'provisional';

/** One criterion's rating as it counts. */
export interface AgreedRating {
  readonly rating: number;
  readonly basis: RatingBasis;
}

/** Quality from a behaviourally anchored rating: q = (r − 1) ÷ 4, so that 1 gives 0 and 5 gives 1. */
export function rubricQuality(rating: number): number {
  return (rating - 1) / 4;
}

/**
 * One rating from those of several evaluators, each evaluator's last one, in the order in which they first rated.
 * The first two count; the third decides when they are more than 1 apart, and until there is one their mean stands in,
 * marked provisional. Ratings of a fourth and later evaluator are shown but do not count.
 * @returns `undefined` when nobody has rated
 */
export function agreeOnRating(ratings: readonly number[]): AgreedRating | undefined {
  const [first, second, third] = ratings;
  if (first === undefined) return undefined;
  if (second === undefined) return { rating: first, basis: 'single' };
  const middle = (first + second) / 2;
  if (Math.abs(first - second) <= 1) return { rating: middle, basis: 'mean' };
  if (third === undefined) return { rating: middle, basis: 'provisional' };
  return { rating: third, basis: 'third' };
}
