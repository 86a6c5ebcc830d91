import { createContext, useContext } from 'react';
import type { BoardFilter } from '../board/board-filter.ts';

/** One inject for one team, as an address. */
export interface CellAddress {
  readonly injectId: string;
  readonly teamId: string;
}

/** What of the control room is open and chosen on this screen; nothing of it is known to anybody else. */
export interface ControlView {
  /** The cell whose story is open. */
  readonly openedCell: CellAddress | undefined;
  /** Opens the story of a cell in the side panel; `undefined` closes it. */
  readonly openCell: (cell: CellAddress | undefined) => void;
  /** The tab of the side panel. */
  readonly tab: string;
  /** Shows a tab of the side panel. */
  readonly openTab: (id: string) => void;
  /** What of the board is shown. */
  readonly filter: BoardFilter;
  readonly setFilter: (change: Partial<BoardFilter>) => void;
}

const Viewing = createContext<ControlView | undefined>(undefined);

export const ControlViewProvider = Viewing.Provider;

/** What of the control room is open and chosen. @throws Error outside the control room */
export function useControlView(): ControlView {
  const view = useContext(Viewing);
  if (view === undefined) throw new Error('useControlView is for parts of the control room');
  return view;
}
