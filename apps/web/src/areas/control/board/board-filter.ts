import type { Cell, Channel, Inject } from '@cyberdrill/domain';
import { lookOf, type LateMark } from '../../../exercise/cell-look.ts';
import type { ShownState } from '../../../exercise/state-mark.tsx';

/** What of the board is shown; an absent part shows everything. */
export interface BoardFilter {
  /** Words in the number, title or id of an inject. */
  readonly text: string;
  readonly state?: ShownState | LateMark | undefined;
  /** A phase of the scenario, by id. */
  readonly phase?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly teamId?: string | undefined;
}

export const ALL_SHOWN: BoardFilter = { text: '' };

/** Whether anything is left out. */
export function isFiltering({ text, state, phase, channel, teamId }: BoardFilter): boolean {
  return text.trim() !== '' || [state, phase, channel, teamId].some((part) => part !== undefined);
}

/** Whether a cell is what the filter asks for: its state, or one of its marks. */
export function isCellShown(
  cell: Cell,
  inject: Inject,
  { state, teamId }: Pick<BoardFilter, 'state' | 'teamId'>,
): boolean {
  if (teamId !== undefined && cell.teamId !== teamId) return false;
  if (state === undefined) return true;
  const look = lookOf(cell, inject);
  return look.state === state || look.mark === state;
}

/**
 * Whether an inject has a place on the board.
 * @param cells its cells, by team id
 */
export function isInjectShown(
  inject: Inject,
  cells: Readonly<Record<string, Cell>>,
  filter: BoardFilter,
): boolean {
  if (filter.phase !== undefined && inject.phase !== filter.phase) return false;
  if (filter.channel !== undefined && inject.channel !== filter.channel) return false;
  if (!isFound([inject.number, inject.id, ...Object.values(inject.title)], filter.text)) return false;
  if (filter.state === undefined && filter.teamId === undefined) return true;
  return Object.values(cells).some((cell) => isCellShown(cell, inject, filter));
}

/** Whether every word that is looked for is somewhere in the texts, in capitals or not. */
export function isFound(texts: readonly string[], wanted: string): boolean {
  const all = texts.join(' ').toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
