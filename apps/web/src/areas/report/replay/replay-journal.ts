import type { StreamEntry } from '@cyberdrill/contracts';
import { evolve, foldable, type DatedEntry, type ExerciseState, type StaffEntry } from '@cyberdrill/domain';
import type { Fold } from '../../../realtime/stream-store.ts';

/** A state is kept every so many entries; from the nearest one before it, any other is folded anew. */
export const KEPT_EVERY = 100;

/** A journal that can be looked at as of any of its entries. */
export interface ReplayJournal {
  /** In the order they came. */
  readonly entries: readonly DatedEntry[];
  /** The states after 100, 200, 300 … entries. States share what did not change, so that many cost little more than one. */
  readonly kept: readonly ExerciseState[];
  /** The state after the last entry. */
  readonly last?: ExerciseState;
}

/** The whole stream of who may see all, kept so that every moment of it is near. */
export const REPLAY_FOLD: Fold<ReplayJournal> = {
  views: ['whole'],
  empty: { entries: [], kept: [] },
  evolve: (journal, batch) => extended(journal, batch.map(asDated)),
};

function asDated(entry: StreamEntry): DatedEntry {
  return foldable(entry as StaffEntry);
}

/** The journal with the entries that came next. */
export function extended({ entries, kept, last }: ReplayJournal, next: readonly DatedEntry[]): ReplayJournal {
  const states = [...kept];
  let state = last;
  let count = entries.length;
  for (const entry of next) {
    state = evolve(state, entry);
    count += 1;
    if (count % KEPT_EVERY === 0) states.push(state);
  }
  return { entries: [...entries, ...next], kept: states, ...(state === undefined ? {} : { last: state }) };
}

/**
 * The exercise as it was after the first `count` entries: at most {@link KEPT_EVERY} − 1 entries are folded for it.
 * @returns `undefined` before the first entry
 */
export function stateAfter({ entries, kept }: ReplayJournal, count: number): ExerciseState | undefined {
  const nearest = Math.floor(count / KEPT_EVERY);
  const start = kept[nearest - 1];
  return entries.slice(nearest * KEPT_EVERY, count).reduce<ExerciseState | undefined>(evolve, start);
}
