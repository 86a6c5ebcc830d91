import { weightedMean } from '../statistics/mean.ts';
import { hintPenalty, MAX_HINT_PENALTY } from './combination.ts';
import type { ExpectationScore, InjectScore } from './score.ts';
import { inFigures, published } from './words.ts';

/** An expectation's score beside its weight. */
export interface WeightedScore {
  readonly weight: number;
  readonly result: Pick<ExpectationScore, 'expectationId' | 'status' | 'score'>;
}

/** A hint that was opened before ENDEX. */
export interface OpenedHint {
  readonly hintId: string;
  readonly cost: number;
}

/**
 * Score of one inject for one team: S = (Σ w·s ÷ Σ w)·(1 − H) over its scored expectations, H = min(0.5, Σ costs of hints).
 * What is not applicable, open or awaiting evaluation is in neither sum.
 */
export function scoreInject(items: readonly WeightedScore[], hints: readonly OpenedHint[]): InjectScore {
  const scored = items.filter(({ result }) => result.status === 'scored');
  const penalty = published(hintPenalty(hints.map(({ cost }) => cost)));
  const average = weightedMean(scored.map(({ weight, result }) => ({ value: result.score ?? 0, weight })));
  if (average === undefined) {
    return { score: null, beforeHints: null, hintPenalty: penalty, working: ['No expectation is scored.'] };
  }
  const beforeHints = published(average);
  const score = published(beforeHints * (1 - penalty));
  const terms = scored.map(({ weight, result }) => `${inFigures(weight)} × ${inFigures(result.score ?? 0)}`);
  const weights = scored.map(({ weight }) => inFigures(weight));
  return {
    score,
    beforeHints,
    hintPenalty: penalty,
    working: [
      `Mean of expectations = (${terms.join(' + ')}) ÷ (${weights.join(' + ')}) = ${inFigures(beforeHints)}.`,
      ...(hints.length === 0 ? [] : [hintsInWords(hints, penalty)]),
      `Inject score = ${inFigures(beforeHints)} × (1 − ${inFigures(penalty)}) = ${inFigures(score)}.`,
    ],
  };
}

function hintsInWords(hints: readonly OpenedHint[], penalty: number): string {
  const costs = hints.map(({ hintId, cost }) => `${hintId} ${inFigures(cost)}`).join(', ');
  return `Hints take ${inFigures(penalty)}: ${costs}; never more than ${MAX_HINT_PENALTY}.`;
}
