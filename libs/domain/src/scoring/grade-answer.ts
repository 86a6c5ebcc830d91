import type { Cell, StoredResponse } from '../conduct/state.ts';
import { evaluateCheck } from '../scenario/evaluate-check.ts';
import type { ByResponse, Expectation } from '../scenario/expectation.ts';
import type { Inject } from '../scenario/inject.ts';
import { mean, weightedMean } from '../statistics/mean.ts';
import { agreeOnRating, rubricQuality } from './rating.ts';
import type { CheckCredit, CriterionRating } from './score.ts';
import type { ScoringContext } from './scoring-context.ts';
import type { GradedQuality } from './task-timing.ts';
import { inFigures, published } from './words.ts';

/** What checks and evaluators say about an answer. */
export interface AnswerGrade {
  readonly checks: readonly CheckCredit[];
  readonly criteria: readonly CriterionRating[];
  /** Criteria that nobody has rated yet; while there are any, there is no quality. */
  readonly missing: readonly string[];
  readonly quality: GradedQuality | undefined;
}

/**
 * Grades the counted answer: `auto` by the weighted share of its checks, `rubric` by the mean over its criteria of
 * q = (r − 1) ÷ 4, `both` by the mean of the two. An expectation that names neither checks nor criteria is met by answering.
 */
export function gradeAnswer(
  context: ScoringContext,
  inject: Inject,
  cell: Cell,
  expectation: Expectation & { readonly measure: ByResponse },
  answer: StoredResponse,
): AnswerGrade {
  const { grading, checks: checkIds, criteria: criterionIds } = expectation.measure;
  const usesChecks = grading !== 'rubric' && checkIds.length > 0;
  const usesCriteria = grading !== 'auto' && criterionIds.length > 0;
  const checks = usesChecks ? checkIds.map((id) => creditOf(context, inject, id, answer)) : [];
  const criteria = usesCriteria
    ? criterionIds.map((criterion) => ratingOf(context, cell, expectation.id, criterion, answer.version))
    : [];
  const missing = criteria.filter(({ rating }) => rating === null).map(({ criterion }) => criterion);
  const quality = missing.length > 0 ? undefined : qualityOf(checks, criteria);
  return { checks, criteria, missing, quality };
}

function creditOf(
  context: ScoringContext,
  inject: Inject,
  checkId: string,
  answer: StoredResponse,
): CheckCredit {
  const check = inject.checks[checkId];
  if (check === undefined) return { checkId, credit: 0, weight: 1 };
  const credit = evaluateCheck(check, answer, context.tools);
  return { checkId, credit: published(credit), weight: check.weight ?? 1 };
}

/** Ratings of an earlier version of the answer do not count: they judged other words. */
function ratingOf(
  context: ScoringContext,
  cell: Cell,
  expectationId: string,
  criterion: string,
  version: number,
): CriterionRating {
  const lastByRater = new Map<string, { rating: number; comment: string | null }>();
  for (const given of cell.ratings) {
    if (given.expectationId !== expectationId || given.criterion !== criterion) continue;
    if (given.version === version) {
      lastByRater.set(given.rater, { rating: given.rating, comment: given.comment ?? null });
    }
  }
  const ratings = [...lastByRater].map(([raterId, given]) => ({
    rater: context.raterName(raterId),
    ...given,
  }));
  const agreed = agreeOnRating(ratings.map(({ rating }) => rating));
  return { criterion, rating: agreed?.rating ?? null, basis: agreed?.basis ?? null, ratings };
}

function qualityOf(checks: readonly CheckCredit[], criteria: readonly CriterionRating[]): GradedQuality {
  const automatic = weightedMean(checks.map(({ credit, weight }) => ({ value: credit, weight })));
  const judged = mean(criteria.map(({ rating }) => rubricQuality(rating ?? 1)));
  const parts = [automatic, judged].filter((part) => part !== undefined);
  const working = [
    ...(automatic === undefined ? [] : [checksInWords(checks, automatic)]),
    ...criteria.map(criterionInWords),
    ...(judged === undefined || criteria.length < 2
      ? []
      : [`Quality by evaluators = mean over ${criteria.length} criteria = ${inFigures(judged)}.`]),
  ];
  if (parts.length === 0) {
    return {
      quality: 1,
      isProvisional: false,
      working: ['Quality = 1: answered; nothing is checked or rated.'],
    };
  }
  const quality = mean(parts) ?? 0;
  const both = parts.length === 2 ? [`Quality = mean of checks and evaluators = ${inFigures(quality)}.`] : [];
  return {
    quality,
    isProvisional: criteria.some(({ basis }) => basis === 'provisional'),
    working: [...working, ...both],
  };
}

function checksInWords(checks: readonly CheckCredit[], automatic: number): string {
  const passed = checks.map(
    ({ checkId, credit, weight }) => `${checkId} ${inFigures(credit)} (weight ${inFigures(weight)})`,
  );
  return `Quality by checks = weighted mean of ${passed.join(', ')} = ${inFigures(automatic)}.`;
}

function criterionInWords({ criterion, rating, basis, ratings }: CriterionRating): string {
  const given = ratings.map(({ rater, rating: value }) => `${rater} ${inFigures(value)}`).join(', ');
  const counts = rating ?? 1;
  const how = {
    single: 'one evaluator',
    mean: 'mean of the first two',
    third: 'the first two differ by more than 1, the third decides',
    provisional: 'differ by more than 1: mean until a third decides',
  }[basis ?? 'single'];
  return `${criterion}: ${given} → ${inFigures(counts)} (${how}); (${inFigures(counts)} − 1) ÷ 4 = ${inFigures(rubricQuality(counts))}.`;
}
