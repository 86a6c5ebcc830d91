/** How far two raters agree over the items both rated. */
export interface Agreement {
  /** Items that both rated. */
  readonly items: number;
  /** p_o: share of items with the same rating. */
  readonly rawAgreement: number;
  /** Cohen's κ = (p_o − p_e)/(1 − p_e); `undefined` when chance alone would agree on everything (p_e = 1). */
  readonly kappa: number | undefined;
  /** Quadratic-weighted κ: near misses count as partial agreement, as fits an ordinal scale. */
  readonly weightedKappa: number | undefined;
}

/**
 * Agreement from a k × k table: row = first rater's category, column = second rater's, entry = number of items.
 * κ_w = 1 − Σ w·O ÷ Σ w·E with w_ij = (i − j)²/(k − 1)² and E_ij = row total × column total ÷ items.
 * @returns `undefined` when the table holds no item
 */
export function agreementOf(table: readonly (readonly number[])[]): Agreement | undefined {
  const size = table.length;
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = rows.map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const items = rows.reduce((sum, count) => sum + count, 0);
  if (items === 0) return undefined;

  let observedSame = 0;
  let expectedSame = 0;
  let observedDistance = 0;
  let expectedDistance = 0;
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / items;
      const weight = (i - j) ** 2 / (size - 1) ** 2;
      if (i === j) {
        observedSame += count;
        expectedSame += expected;
      }
      observedDistance += weight * count;
      expectedDistance += weight * expected;
    });
  });
  const rawAgreement = observedSame / items;
  const chance = expectedSame / items;
  return {
    items,
    rawAgreement,
    kappa: chance < 1 ? (rawAgreement - chance) / (1 - chance) : undefined,
    weightedKappa: expectedDistance > 0 ? 1 - observedDistance / expectedDistance : undefined,
  };
}
