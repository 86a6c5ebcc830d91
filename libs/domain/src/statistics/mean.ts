/** The arithmetic mean; `undefined` when there are no values. */
export function mean(values: readonly number[]): number | undefined {
  return weightedMean(values.map((value) => ({ value, weight: 1 })));
}

/** Σ w·v ÷ Σ w; `undefined` when the weights sum to 0 (also when there are no values). */
export function weightedMean(
  items: readonly { readonly value: number; readonly weight: number }[],
): number | undefined {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  if (total === 0) return undefined;
  return items.reduce((sum, item) => sum + item.weight * item.value, 0) / total;
}
