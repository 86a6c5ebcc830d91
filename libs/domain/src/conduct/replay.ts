import type { DatedEntry } from '../journal/entry.ts';
import { evolve } from './evolve.ts';
import type { ExerciseState } from './state.ts';

/** The exercise as its journal tells it; `undefined` for a journal without entries. */
export function replay(entries: Iterable<DatedEntry>): ExerciseState | undefined {
  let state: ExerciseState | undefined;
  for (const entry of entries) state = evolve(state, entry);
  return state;
}
