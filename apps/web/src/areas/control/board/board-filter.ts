import type { Channel } from '@cyberdrill/domain';
import type { ShownState } from '../../../exercise/state-mark.tsx';

/** A mark that a cell may have beside its state. */
export type Lateness = 'late' | 'overdue';

/** What of the board is shown; an absent part shows everything. */
export interface BoardFilter {
  /** Words in the number, title or id of an inject, or in the name of a team. */
  readonly text: string;
  readonly state?: ShownState | Lateness | undefined;
  /** A phase of the scenario, by id. */
  readonly phase?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly teamId?: string | undefined;
}

export const ALL_SHOWN: BoardFilter = { text: '' };
