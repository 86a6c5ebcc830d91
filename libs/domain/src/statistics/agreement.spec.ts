import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementOf } from './agreement.ts';

describe('agreementOf', () => {
  it('gives raw agreement, kappa and quadratic-weighted kappa of the published table', () => {
    const agreement = agreementOf([
      [10, 2, 0, 0],
      [1, 8, 2, 0],
      [0, 1, 4, 1],
      [0, 0, 0, 1],
    ]);
    expect(agreement?.items).toBe(30);
    expect(agreement?.rawAgreement).toBeCloseTo(0.7667, 4);
    expect(agreement?.kappa).toBeCloseTo(0.6552, 4);
    expect(agreement?.weightedKappa).toBeCloseTo(0.8502, 4);
  });

  it('is undefined without items, and has no kappa when both raters used one category only', () => {
    expect(
      agreementOf([
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
    expect(
      agreementOf([
        [7, 0],
        [0, 0],
      ]),
    ).toEqual({ items: 7, rawAgreement: 1, kappa: undefined, weightedKappa: undefined });
  });

  it('does not depend on which rater is called the first', () => {
    const counts = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(counts, (table) => {
        const turned = table.map((_, i) => table.map((row) => row[i] ?? 0));
        const one = agreementOf(table);
        const other = agreementOf(turned);
        expect(other?.rawAgreement).toBe(one?.rawAgreement);
        expect(other?.kappa ?? 0).toBeCloseTo(one?.kappa ?? 0, 9);
        expect(other?.weightedKappa ?? 0).toBeCloseTo(one?.weightedKappa ?? 0, 9);
      }),
    );
  });
});
