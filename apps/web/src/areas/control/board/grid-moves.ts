/** A place on the board. Row −1 holds the names of the teams, column −1 the injects. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are passed over: they head others. */
  readonly isHeading: (row: number) => boolean;
  /** How many rows a page key goes. */
  readonly page: number;
  /** The page is read from right to left, so that the next column is on the left. */
  readonly isRightToLeft: boolean;
}

type Move = (place: GridPlace, size: GridSize) => GridPlace;

const byRows =
  (step: number): Move =>
  (place, size) => ({ ...place, row: rowFrom(place.row, step, size) });
const byColumns =
  (step: number): Move =>
  ({ row, column }) => ({ row, column: column + step });
/** Arrows go where they point; letters go on and back, in whatever direction that is. */
const pointing =
  (step: number): Move =>
  (place, size) =>
    byColumns(size.isRightToLeft ? -step : step)(place, size);

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: byRows(1),
  j: byRows(1),
  ArrowUp: byRows(-1),
  k: byRows(-1),
  ArrowRight: pointing(1),
  ArrowLeft: pointing(-1),
  l: byColumns(1),
  h: byColumns(-1),
  Home: ({ row }) => ({ row, column: -1 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'mod+home': (_, size) => ({ row: rowFrom(-1, 1, size), column: -1 }),
  'mod+end': (_, size) => ({ row: rowFrom(size.rows, -1, size), column: size.columns - 1 }),
  PageDown: (place, size) => byRows(size.page)(place, size),
  PageUp: (place, size) => byRows(-size.page)(place, size),
};

/**
 * Where a key leads to on the board; never over its edges.
 * @returns `undefined` for keys that lead nowhere
 */
export function placeAfter(key: string, place: GridPlace, size: GridSize): GridPlace | undefined {
  const after = MOVES[key]?.(place, size);
  if (after === undefined) return undefined;
  return { row: after.row, column: Math.max(-1, Math.min(size.columns - 1, after.column)) };
}

/** The row some steps away that is no heading: the nearest beyond it, or, at the edge, the last one before. */
function rowFrom(row: number, step: number, { rows, isHeading }: GridSize): number {
  const target = Math.max(-1, Math.min(rows - 1, row + step));
  const direction = Math.sign(step);
  for (let at = target; at >= -1 && at < rows; at += direction) if (at === -1 || !isHeading(at)) return at;
  return row >= rows ? -1 : row;
}
