import { useMemo, useState } from 'react';
import type { CellAddress } from '../view/control-view.ts';
import type { BoardLine } from './board-lines.ts';
import type { GridPlace } from './grid-moves.ts';

/** The place of an address; one whose inject or team is not shown any more is taken for the nearest that is. */
function placeOf(
  { injectId, teamId }: Partial<CellAddress>,
  lines: readonly BoardLine[],
  teamIds: readonly string[],
): GridPlace {
  const rowOf = (wanted: (line: BoardLine & { readonly kind: 'inject' }) => boolean) =>
    lines.findIndex((line) => line.kind === 'inject' && wanted(line));
  const row = injectId === undefined ? -1 : rowOf(({ inject }) => inject.id === injectId);
  const column = teamId === undefined ? -1 : teamIds.indexOf(teamId);
  return {
    row: row === -1 && injectId !== undefined ? rowOf(() => true) : row,
    column: column === -1 && teamId !== undefined ? Math.min(0, teamIds.length - 1) : column,
  };
}

/** Which inject and team a place is; the names of the teams have no inject, the injects no team. */
export function addressOf(
  { row, column }: GridPlace,
  lines: readonly BoardLine[],
  teamIds: readonly string[],
): Partial<CellAddress> {
  const line = lines[row];
  const injectId = line?.kind === 'inject' ? line.inject.id : undefined;
  const teamId = teamIds[column];
  return {
    ...(injectId === undefined ? {} : { injectId }),
    ...(teamId === undefined ? {} : { teamId }),
  };
}

/**
 * Where the focus of the board is. It is kept as an inject and a team, so that it stays with them whatever is sorted or filtered.
 * @param first where it begins
 */
export function useBoardPlace(
  lines: readonly BoardLine[],
  teamIds: readonly string[],
  first: () => Partial<CellAddress>,
): readonly [GridPlace, Partial<CellAddress>, (address: Partial<CellAddress>) => void] {
  const [kept, keep] = useState(first);
  const place = useMemo(() => placeOf(kept, lines, teamIds), [kept, lines, teamIds]);
  return [place, addressOf(place, lines, teamIds), keep];
}
