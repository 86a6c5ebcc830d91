import type { CellAddress } from '../view/control-view.ts';

/** The cells that are chosen, by {@link keyOf}. */
export type Selection = ReadonlySet<string>;

export const NOTHING_CHOSEN: Selection = new Set();

/** A cell as a key; ids hold no space. */
export function keyOf({ injectId, teamId }: CellAddress): string {
  return `${injectId} ${teamId}`;
}

/** The cells that are chosen. */
export function cellsIn(selection: Selection): readonly CellAddress[] {
  return [...selection].map((key) => {
    const [injectId = '', teamId = ''] = key.split(' ');
    return { injectId, teamId };
  });
}

/** Chooses cells, or, when all of them are chosen already, lets them go. */
export function toggled(selection: Selection, cells: readonly CellAddress[]): Selection {
  const keys = cells.map(keyOf);
  const next = new Set(selection);
  const areAllChosen = keys.every((key) => next.has(key));
  for (const key of keys) {
    if (areAllChosen) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** Chooses cells in addition. */
export function extended(selection: Selection, cells: readonly CellAddress[]): Selection {
  return new Set([...selection, ...cells.map(keyOf)]);
}
