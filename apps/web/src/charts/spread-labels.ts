/**
 * Moves labels apart that would lie on each other, as little as need be and without changing their order.
 * @param wanted where each would stand by itself, from top to bottom
 * @param gap least distance of two neighbours
 * @param lowest no label stands further down than this, as far as they all have room
 */
export function spreadLabels(wanted: readonly number[], gap: number, lowest: number): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  let limit = lowest;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - gap;
  }
  const result: number[] = [];
  for (const [place, { index }] of order.entries()) result[index] = placed[place] ?? 0;
  return result;
}
