import type { SortedList } from '../collections/sorted-list.ts';

/** Something that waits for a time; of several at the same time, the lower `order` comes first. */
export interface AgendaItem {
  readonly atMs: number;
  /** Follows the scenario, then the plan's order of teams; different for every item of a list. */
  readonly order: number;
}

/** An inject for a team that waits for its release, or for an answer. */
export interface CellItem extends AgendaItem {
  readonly injectId: string;
  readonly teamId: string;
}

/** A duty that waits to be discharged. */
export interface DutyItem extends AgendaItem {
  readonly dutyId: string;
}

/** Everything that waits for a time, the earliest first. Only {@link evolve} keeps it; it follows from cells and duties. */
export interface Agenda {
  /** Cells that are planned or armed with a due time, by exercise time. */
  readonly releases: SortedList<CellItem>;
  /** Cells without a final answer whose deadline has not passed, by active time. */
  readonly answers: SortedList<CellItem>;
  /** Duties neither discharged nor overdue nor excused, by active time. */
  readonly duties: SortedList<DutyItem>;
}
