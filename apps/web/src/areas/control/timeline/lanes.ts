/** Something that takes room on the axis. */
export interface Extent {
  readonly startPx: number;
  readonly endPx: number;
}

/**
 * Which lane each of some things stands in, so that as few as possible cover each other: the first lane that is free, else the one
 * that becomes free first.
 * @param extents in the order in which they start
 */
export function lanesOf(extents: readonly Extent[], laneCount: number): readonly number[] {
  const freeFrom = Array.from({ length: laneCount }, () => -Infinity);
  return extents.map(({ startPx, endPx }) => {
    const free = freeFrom.findIndex((px) => px <= startPx);
    const lane = free === -1 ? freeFrom.indexOf(Math.min(...freeFrom)) : free;
    freeFrom[lane] = endPx;
    return lane;
  });
}

/** Those of some places that stand apart from the one before, in order. */
export function apartFrom<T extends { readonly px: number }>(
  places: readonly T[],
  leastPx: number,
): readonly T[] {
  let lastPx = -Infinity;
  return places
    .toSorted((one, other) => one.px - other.px)
    .filter(({ px }) => {
      if (px - lastPx < leastPx) return false;
      lastPx = px;
      return true;
    });
}
