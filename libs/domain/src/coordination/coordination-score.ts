import type { Obligation } from '../scenario/obligation.ts';
import type { DutyScore } from '../scoring/score.ts';
import { counted, inFigures, published } from '../scoring/words.ts';
import { mean, weightedMean } from '../statistics/mean.ts';
import type { RequestScore } from './responsiveness.ts';

/** Shares of the coordination score, and what a handling breach takes. */
export const COORDINATION = {
  outboundShare: 0.7,
  inboundShare: 0.3,
  breachCost: 0.05,
  mostBreachCost: 0.2,
} as const;

/** K_u: how well one team told and answered others. */
export interface CoordinationScore {
  /** 0 to 1; `null` when the team neither owed nor was asked anything. */
  readonly score: number | null;
  /** Σ w·s ÷ Σ w over obligations, s being the mean over the team's scored duties under each. */
  readonly outbound: number | null;
  /** Mean over the requests that count. */
  readonly inbound: number | null;
  /** Handling breaches. */
  readonly breaches: number;
  /** min(0.2, 0.05 × breaches), taken off the score. */
  readonly deduction: number;
  /** The arithmetic in words. */
  readonly working: readonly string[];
}

/**
 * K = 0.7·outbound + 0.3·inbound − deduction, never below 0. When one part is empty the other counts in full.
 * @param duties the team's duties
 * @param requests requests addressed to the team
 */
export function coordinationScore(
  obligations: readonly Obligation[],
  duties: readonly DutyScore[],
  requests: readonly RequestScore[],
  breaches: number,
): CoordinationScore {
  const scored = Map.groupBy(
    duties.filter(({ status }) => status === 'scored'),
    ({ obligationId }) => obligationId,
  );
  const owed = obligations.flatMap(({ id, weight }) => {
    const value = mean((scored.get(id) ?? []).map(({ score }) => score ?? 0));
    return value === undefined ? [] : [{ id, value: published(value), weight }];
  });
  const outbound = orNull(weightedMean(owed));
  const inbound = orNull(mean(requests.flatMap(({ score }) => score ?? [])));
  const parts = [
    { value: outbound, weight: COORDINATION.outboundShare },
    { value: inbound, weight: COORDINATION.inboundShare },
  ].flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const deduction = published(Math.min(COORDINATION.mostBreachCost, COORDINATION.breachCost * breaches));
  const together = weightedMean(parts);
  const score = together === undefined ? null : published(Math.max(0, together - deduction));

  const terms = parts.map(({ value, weight }) => `${inFigures(weight)} × ${inFigures(value)}`);
  const weights = parts.map(({ weight }) => inFigures(weight));
  return {
    score,
    outbound,
    inbound,
    breaches,
    deduction,
    working: [
      outbound === null
        ? 'No duty is scored.'
        : `Duties = (${owed.map(({ id, value, weight }) => `${id} ${inFigures(weight)} × ${inFigures(value)}`).join(' + ')}) ÷ ${inFigures(owed.reduce((sum, { weight }) => sum + weight, 0))} = ${inFigures(outbound)}.`,
      inbound === null
        ? 'No request counts.'
        : `Requests = mean over ${requests.filter((request) => request.score !== null).length} = ${inFigures(inbound)}.`,
      score === null
        ? 'Coordination is not scored.'
        : `Coordination = (${terms.join(' + ')}) ÷ (${weights.join(' + ')}) − ${inFigures(deduction)} (${counted(breaches, 'handling breach', 'handling breaches')}) = ${inFigures(score)}.`,
    ],
  };
}

function orNull(value: number | undefined): number | null {
  return value === undefined ? null : published(value);
}
