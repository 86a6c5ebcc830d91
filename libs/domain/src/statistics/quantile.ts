/**
 * The p-quantile of numbers by linear interpolation between order statistics (Hyndman and Fan's type 7, the default of
 * most spreadsheets and statistics packages).
 * @param values in any order
 * @param p from 0 (the least) to 1 (the greatest)
 * @returns `undefined` when there are no values
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (position - Math.floor(position));
}
