import type { Moment } from '../clock/clock.ts';
import type { DatedEntry, EntryKind } from '../journal/entry.ts';
import { commandKey } from './command-key.ts';
import { DUTY_EVOLVERS } from './evolve/duty-evolvers.ts';
import { EVALUATION_EVOLVERS } from './evolve/evaluation-evolvers.ts';
import { momentOfEntry, type Evolver, type Evolvers } from './evolve/evolver.ts';
import { EXERCISE_EVOLVERS } from './evolve/exercise-evolvers.ts';
import { INJECT_EVOLVERS } from './evolve/inject-evolvers.ts';
import { MESSAGE_EVOLVERS } from './evolve/message-evolvers.ts';
import { newExercise } from './evolve/new-exercise.ts';
import { TEAM_EVOLVERS } from './evolve/team-evolvers.ts';
import type { ExerciseState } from './state.ts';

/** One evolver for every kind of entry; a kind without one does not compile. */
const EVOLVERS: Evolvers<EntryKind> = {
  ...EXERCISE_EVOLVERS,
  ...INJECT_EVOLVERS,
  ...TEAM_EVOLVERS,
  ...MESSAGE_EVOLVERS,
  ...DUTY_EVOLVERS,
  ...EVALUATION_EVOLVERS,
};

/**
 * Folds one entry into the state: the only thing that makes a state. The state before stays as it was; what did not change is
 * shared with it.
 * @param state `undefined` before the first entry, which is always `exercise.planned`
 * @throws RangeError for entries that {@link decide} would never make: the journal was not written by this core
 */
export function evolve(state: ExerciseState | undefined, entry: DatedEntry): ExerciseState {
  const at = momentOfEntry(entry);
  const after = state === undefined ? firstState(entry, at) : evolved(state, entry, at);
  return {
    ...after,
    seq: entry.seq,
    latest: at.wallMs >= after.latest.wallMs ? at : after.latest,
    commandKeys:
      entry.commandId === undefined
        ? after.commandKeys
        : after.commandKeys.with(commandKey(entry.actor, entry.commandId), true),
  };
}

function firstState(entry: DatedEntry, at: Moment): ExerciseState {
  if (entry.kind === 'exercise.planned') return newExercise(entry.data, at);
  throw new RangeError(`a journal begins with exercise.planned, not with ${entry.kind}`);
}

function evolved<K extends EntryKind>(state: ExerciseState, entry: DatedEntry<K>, at: Moment): ExerciseState {
  // TypeScript cannot see that the evolver looked up by an entry's kind is the one for its data.
  const evolver = EVOLVERS[entry.kind] as Evolver<K>;
  return evolver(state, entry.data, at, entry);
}
