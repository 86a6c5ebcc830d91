import {
  inFigures,
  type CheckCredit,
  type CoordinationScore,
  type CriterionRating,
  type DimensionScore,
  type InjectScore,
  type RequestScore,
  type RulesReport,
  type TimeBasis,
} from '@cyberdrill/domain';

/*
 * The arithmetic behind the scores of a report, in figures and signs that need no language: the same numbers, put together by the
 * same rules, as the English lines the report brings along.
 */

const SECOND_MS = 1_000;

/** s = q × ((1 − β) + β × t). */
export function taskArithmetic(quality: number, timeliness: number, beta: number, score: number): string {
  const b = inFigures(beta);
  return `${inFigures(quality)} × ((1 − ${b}) + ${b} × ${inFigures(timeliness)}) = ${inFigures(score)}`;
}

/** t, by where the time lies: up to the target, at the deadline or after it, or between the two. */
export function timelinessArithmetic(
  { elapsedMs, targetMs, deadlineMs, delta, floor }: TimeBasis,
  timeliness: number,
): string {
  if (elapsedMs === null) return inFigures(timeliness);
  if (elapsedMs <= targetMs) return '1';
  if (elapsedMs >= deadlineMs) return inFigures(floor);
  const used = `${seconds(elapsedMs - targetMs)} ÷ ${seconds(deadlineMs - targetMs)}`;
  const raised = delta === 1 ? `(${used})` : `(${used})^(1 ÷ ${inFigures(delta)})`;
  return `1 − ${raised} = ${inFigures(timeliness)}`;
}

/** (Σ weight × credit) ÷ Σ weight. */
export function checksArithmetic(checks: readonly CheckCredit[]): string {
  return meanArithmetic(checks.map(({ credit, weight }) => ({ value: credit, weight })));
}

/** (rating − 1) ÷ 4, or its mean over several criteria; `undefined` while a rating is missing. */
export function criteriaArithmetic(criteria: readonly CriterionRating[]): string | undefined {
  const ratings = criteria.flatMap(({ rating }) => rating ?? []);
  if (ratings.length === 0 || ratings.length < criteria.length) return undefined;
  const terms = ratings.map((rating) => `(${inFigures(rating)} − 1) ÷ 4`);
  const mean = ratings.reduce((sum, rating) => sum + (rating - 1) / 4, 0) / ratings.length;
  const whole = terms.length === 1 ? terms.join('') : `(${terms.join(' + ')}) ÷ ${terms.length}`;
  return `${whole} = ${inFigures(mean)}`;
}

/** S = (Σ weight × score ÷ Σ weight) × (1 − hints), over what is scored; `undefined` when nothing is. */
export function injectArithmetic(
  { score, beforeHints, hintPenalty }: InjectScore,
  items: readonly { readonly weight: number; readonly score: number | null }[],
): string | undefined {
  if (score === null || beforeHints === null) return undefined;
  const scored = items.flatMap(({ weight, score: value }) => (value === null ? [] : [{ weight, value }]));
  const mean = meanArithmetic(scored);
  if (hintPenalty === 0) return mean;
  return `${mean}; ${inFigures(beforeHints)} × (1 − ${inFigures(hintPenalty)}) = ${inFigures(score)}`;
}

/** Σ weight × dimension ÷ Σ weight over the dimensions that have a score; `undefined` without any. */
export function compositeArithmetic(
  dimensions: readonly Pick<DimensionScore, 'dimension' | 'score'>[],
  weights: RulesReport['dimensionWeights'],
): string | undefined {
  const items = dimensions.flatMap(({ dimension, score }) =>
    score === null ? [] : [{ value: score, weight: weights[dimension], name: dimension }],
  );
  return items.length === 0 ? undefined : meanArithmetic(items);
}

/** K = (0.7 × duties + 0.3 × requests) ÷ (what there is of both) − breaches; `undefined` when it is not scored. */
export function coordinationArithmetic(
  { score, outbound, inbound, deduction }: CoordinationScore,
  shares: { readonly outbound: number; readonly inbound: number },
): string | undefined {
  if (score === null) return undefined;
  const parts = [
    { value: outbound, weight: shares.outbound },
    { value: inbound, weight: shares.inbound },
  ].flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const less = deduction === 0 ? '' : ` − ${inFigures(deduction)}`;
  return `${fraction(parts)}${less} = ${inFigures(score)}`;
}

/** 0.4 × acknowledgement + 0.6 × answer, over the parts that count; `undefined` when neither does. */
export function requestArithmetic(
  { score, acknowledgement, answer }: RequestScore,
  shares: { readonly acknowledge: number; readonly answer: number },
): string | undefined {
  if (score === null) return undefined;
  const parts = [
    { value: acknowledgement, weight: shares.acknowledge },
    { value: answer, weight: shares.answer },
  ].flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  return `${fraction(parts)} = ${inFigures(score)}`;
}

/** A plain mean of scores. */
export function averageArithmetic(scores: readonly number[]): string {
  return meanArithmetic(scores.map((value) => ({ value, weight: 1 })));
}

interface Weighted {
  readonly value: number;
  readonly weight: number;
  readonly name?: string;
}

function meanArithmetic(items: readonly Weighted[]): string {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  const mean = weight === 0 ? 0 : items.reduce((sum, item) => sum + item.weight * item.value, 0) / weight;
  return `${fraction(items)} = ${inFigures(mean)}`;
}

function fraction(items: readonly Weighted[]): string {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  const terms = items.map(
    ({ value, weight: own, name }) =>
      `${name === undefined ? '' : `${name} `}${inFigures(own)} × ${inFigures(value)}`,
  );
  return `(${terms.join(' + ')}) ÷ ${inFigures(weight)}`;
}

function seconds(ms: number): string {
  return `${inFigures(ms / SECOND_MS)} s`;
}
