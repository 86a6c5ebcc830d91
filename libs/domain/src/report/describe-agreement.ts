import type { ScoredExercise } from '../scoring/score-exercise.ts';
import { published } from '../scoring/words.ts';
import { agreementOf } from '../statistics/agreement.ts';
import type { AgreementReport } from './report.ts';

const RATINGS = 5;

/**
 * How far evaluators agree: over all criteria, then by criterion. Looks at every criterion of an answer that at least two rated,
 * with the first two; ratings between whole steps are rounded to the nearest.
 */
export function describeAgreement(scored: ScoredExercise): readonly AgreementReport[] {
  const pairs = scored.cells.flat().flatMap(({ expectations }) =>
    expectations.flatMap(({ criteria }) =>
      criteria.flatMap(({ criterion, ratings }) => {
        // The lower number goes first, so that who rated first does not shape the table.
        const [one, other] = ratings.slice(0, 2).sort((a, b) => raterNumber(a.rater) - raterNumber(b.rater));
        return one === undefined || other === undefined
          ? []
          : [{ criterion, one: one.rating, other: other.rating }];
      }),
    ),
  );
  const byCriterion = [...Map.groupBy(pairs, ({ criterion }) => criterion)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return [[null, pairs] as const, ...byCriterion].flatMap(([criterion, own]) => {
    const agreement = agreementOf(tableOf(own));
    if (agreement === undefined) return [];
    return [
      {
        criterion,
        items: agreement.items,
        rawAgreement: published(agreement.rawAgreement),
        kappa: agreement.kappa === undefined ? null : published(agreement.kappa),
        weightedKappa: agreement.weightedKappa === undefined ? null : published(agreement.weightedKappa),
      },
    ];
  });
}

function raterNumber(rater: string): number {
  return Number(rater.slice(1));
}

function tableOf(
  pairs: readonly { readonly one: number; readonly other: number }[],
): readonly (readonly number[])[] {
  const table = Array.from({ length: RATINGS }, () => new Array<number>(RATINGS).fill(0));
  for (const { one, other } of pairs) {
    const row = table[Math.round(one) - 1];
    const column = Math.round(other) - 1;
    if (row?.[column] !== undefined) row[column] += 1;
  }
  return table;
}
