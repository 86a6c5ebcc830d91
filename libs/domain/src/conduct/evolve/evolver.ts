import type { Moment } from '../../clock/clock.ts';
import type { EntryDataMap } from '../../journal/entry-data.ts';
import type { DatedEntry, EntryKind } from '../../journal/entry.ts';
import type { ExerciseState } from '../state.ts';

/** What an entry of one kind makes of the state. `at` is the entry's moment. */
export type Evolver<K extends EntryKind> = (
  state: ExerciseState,
  data: EntryDataMap[K],
  at: Moment,
  entry: DatedEntry<K>,
) => ExerciseState;

/** Evolvers of some kinds, one a kind. */
export type Evolvers<K extends EntryKind> = { readonly [Kind in K]: Evolver<Kind> };

/** The moment of an entry, in all bases. */
export function momentOfEntry(entry: DatedEntry): Moment {
  return {
    wallMs: entry.occurredAtMs,
    exerciseTimeMs: entry.exerciseTimeMs,
    activeTimeMs: entry.activeTimeMs,
  };
}
