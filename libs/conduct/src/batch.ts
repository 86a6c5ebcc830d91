import {
  commandKey,
  decide,
  evolve,
  isOfCommand,
  seal,
  type Command,
  type Entry,
  type ExerciseState,
  type LockedJournal,
  type PatternMatch,
} from '@cyberdrill/domain';
import { AppError, appErrorOf, sha256 } from '@cyberdrill/platform';

/** What became of one command of a batch, before the batch is committed. */
export type BatchResult =
  | { readonly entries: readonly Entry[] }
  | { readonly repeatOf: { readonly firstSeq: number; readonly lastSeq: number } }
  | { readonly error: AppError };

/** A batch decided under the journal's lock: one result a command, in order, and the state after all of them. */
export interface DecidedBatch {
  readonly results: readonly BatchResult[];
  readonly state: ExerciseState | undefined;
}

/**
 * Decides commands one after another under the journal's lock and appends what follows from them.
 * A command that is refused, or fails, changes nothing and does not hinder those behind it.
 */
export async function decideBatch(
  exerciseId: string,
  commands: readonly Command[],
  journal: LockedJournal,
  before: ExerciseState | undefined,
  tools: { readonly matches: PatternMatch },
): Promise<DecidedBatch> {
  let state = before;
  let head = journal.head;
  const written: Entry[] = [];
  const results: BatchResult[] = [];

  for (const command of commands) {
    const repeatOf = await earlierRun(command, state, journal, written);
    if (repeatOf !== undefined) {
      results.push({ repeatOf });
      continue;
    }
    try {
      const decision = decide(state, command, journal.nowMs, tools);
      if ('refusal' in decision) {
        results.push({ error: new AppError(decision.refusal.code, decision.refusal.details) });
        continue;
      }
      const entries = seal(decision.entries, head, exerciseId, journal.nowMs, sha256);
      state = entries.reduce<ExerciseState | undefined>(evolve, state);
      const last = entries.at(-1);
      if (last !== undefined) head = { seq: last.seq, hash: last.hash };
      written.push(...entries);
      results.push({ entries });
    } catch (error) {
      results.push({ error: appErrorOf(error) });
    }
  }
  if (written.length > 0) await journal.append(written);
  return { results, state };
}

async function earlierRun(
  command: Command,
  state: ExerciseState | undefined,
  journal: LockedJournal,
  written: readonly Entry[],
): Promise<{ firstSeq: number; lastSeq: number } | undefined> {
  if (command.id === undefined || state?.commandKeys.has(commandKey(command.actor, command.id)) !== true)
    return undefined;
  const own = written.filter((entry) => isOfCommand(entry, command));
  const [first] = own;
  const last = own.at(-1);
  if (first !== undefined && last !== undefined) return { firstSeq: first.seq, lastSeq: last.seq };
  return journal.firstEntryOfCommand(command.id);
}
