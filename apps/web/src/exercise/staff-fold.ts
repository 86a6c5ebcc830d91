import type { StreamEntry } from '@cyberdrill/contracts';
import { evolve, foldable, type DatedEntry, type ExerciseState, type StaffEntry } from '@cyberdrill/domain';
import type { Fold } from '../realtime/stream-store.ts';

/** What people of exercise control and evaluation have in front of them: the exercise, and every entry it came from. */
export interface StaffRoom {
  /** Absent until the first entry has come. */
  readonly exercise?: ExerciseState;
  /** In the order they came; `seq` is the place in the reader's own stream. */
  readonly entries: readonly DatedEntry[];
}

/** A stream of control or evaluation as the exercise it tells of: the fold that the server itself uses. */
export const STAFF_FOLD: Fold<StaffRoom> = {
  views: ['whole', 'without-scores', 'blind'],
  empty: { entries: [] },
  evolve: ({ exercise, entries }, batch) => {
    const next = batch.map(asDated);
    const after = next.reduce<ExerciseState | undefined>(evolve, exercise);
    return {
      ...(after === undefined ? {} : { exercise: after }),
      entries: [...entries, ...next],
    };
  },
};

/** The server sends these roles entries of the journal, or the same without their place in it and seal. */
function asDated(entry: StreamEntry): DatedEntry {
  return foldable(entry as StaffEntry);
}
