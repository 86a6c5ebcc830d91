import type { TFunction } from 'i18next';

/** Criteria that the pages have words for: those of written communication. Scenarios may name others. */
export const KNOWN_CRITERIA = ['accuracy', 'completeness', 'actionability', 'clarity', 'handling'] as const;
export type KnownCriterion = (typeof KNOWN_CRITERIA)[number];

/** The scale of a behaviourally anchored rating. */
export const RATINGS = [1, 2, 3, 4, 5] as const;

function known(criterion: string): KnownCriterion | undefined {
  return KNOWN_CRITERIA.find((each) => each === criterion);
}

/** The name of a criterion; one that the pages do not know has the name that the scenario gives it. */
export function criterionWords(t: TFunction<'evaluation'>, criterion: string): string {
  const found = known(criterion);
  return found === undefined ? criterion : t(`criterion.${found}`);
}

/** What a rating means for a criterion: behaviour at 1, 3 and 5, and between two of them at 2 and 4. */
export function ratingWords(t: TFunction<'evaluation'>, criterion: string, rating: number): string {
  if (rating !== 1 && rating !== 3 && rating !== 5) return t('rubric.rateBetween', { rating });
  return t('rubric.rate', { rating, anchor: t(`anchor.${known(criterion) ?? 'other'}.${rating}`) });
}
