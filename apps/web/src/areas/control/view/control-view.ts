import { createContext, useContext } from 'react';
import type { BoardFilter } from '../board/board-filter.ts';
import type { CellAction } from '../cell-actions/cell-actions.ts';
import type { ExerciseStep } from '../clock-bar/exercise-steps.ts';

/** One inject for one team, as an address. */
export interface CellAddress {
  readonly injectId: string;
  readonly teamId: string;
}

/** Something that has to be answered before it is done, in a dialog over the room. */
export type Question =
  | { readonly about: 'exercise'; readonly step: ExerciseStep }
  | { readonly about: 'cells'; readonly action: CellAction; readonly cells: readonly CellAddress[] }
  /** An answer that came by another way; a note in control's log. */
  | { readonly about: 'record' | 'note'; readonly cell: CellAddress }
  | { readonly about: 'legend' };

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
  /** Opens a dialog; what is asked in it is done when it is confirmed there. */
  readonly ask: (question: Question | undefined) => void;
}

const Viewing = createContext<ControlView | undefined>(undefined);

export const ControlViewProvider = Viewing.Provider;

/** What of the control room is open and chosen. @throws Error outside the control room */
export function useControlView(): ControlView {
  const view = useContext(Viewing);
  if (view === undefined) throw new Error('useControlView is for parts of the control room');
  return view;
}
