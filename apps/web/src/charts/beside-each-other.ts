/**
 * Rows for dots that would lie on each other on a line: 0 for the line itself, then 1, −1, 2, −2 … Dots keep their place on the
 * scale; only what touches a dot already placed goes to the next row.
 * @param places on the scale, in any order
 * @param width what a dot needs
 */
export function besideEachOther(places: readonly number[], width: number): readonly number[] {
  const order = places.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const taken = new Map<number, number>();
  const rows: number[] = [];
  for (const { at, index } of order) {
    let row = 0;
    while (at - (taken.get(row) ?? Number.NEGATIVE_INFINITY) < width) row = row > 0 ? -row : 1 - row;
    taken.set(row, at);
    rows[index] = row;
  }
  return rows;
}
