import {
  isOfCommand,
  type Command,
  type Entry,
  type ExerciseJournal,
  type ExerciseState,
  type PatternMatch,
} from '@cyberdrill/domain';
import { AppError, appErrorOf } from '@cyberdrill/platform';
import { decideBatch, type BatchResult } from './batch.ts';
import type { ExerciseStates } from './exercise-states.ts';
import type { Outcome } from './outcome.ts';

/** More commands than this wait for the next commit, so that one flood cannot hold the lock for long. */
const LARGEST_BATCH = 256;

/** Told of entries that follow one another, all of one commit. */
export type CommitListener = (exerciseId: string, entries: readonly Entry[]) => void;

interface Waiting {
  readonly command: Command;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: AppError) => void;
}

/**
 * The one way in which anything happens to an exercise: lock its journal, catch the state up, decide, append, commit.
 * Commands that arrive while a commit is under way wait and share the next one, so that throughput is not one
 * disk flush a click; they are decided in the order they came.
 */
export class Conductor {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly listeners: CommitListener[] = [];
  private readonly journal: ExerciseJournal;
  private readonly states: ExerciseStates;
  private readonly tools: { readonly matches: PatternMatch };

  constructor(journal: ExerciseJournal, states: ExerciseStates, tools: { readonly matches: PatternMatch }) {
    this.journal = journal;
    this.states = states;
    this.tools = tools;
  }

  /**
   * Hands every listener what this process has just committed, in order and before the commands are answered: sooner than
   * the feed tells of it. What other processes commit comes by the feed alone. Listeners must not throw.
   */
  onCommit(listener: CommitListener): void {
    this.listeners.push(listener);
  }

  /**
   * Makes an exercise that waits for its plan. One that a crash left without a plan may be opened again.
   * @throws AppError EXERCISE_ID_TAKEN
   */
  async open(exerciseId: string): Promise<void> {
    try {
      await this.journal.create(exerciseId);
    } catch (error) {
      const isUnplanned =
        (await this.journal.exists(exerciseId)) && (await this.journal.read(exerciseId, 0, 1)).length === 0;
      if (!isUnplanned) throw error;
    }
  }

  /**
   * Carries out one command. Resolves once its entries are on disk; a command whose id was carried out before
   * resolves with the first outcome and changes nothing.
   * @throws AppError with the core's refusal, EXERCISE_UNKNOWN, or STORE_UNAVAILABLE (nothing was stored; try again
   * with the same command id)
   */
  execute(exerciseId: string, command: Command): Promise<Outcome> {
    return new Promise<Outcome>((resolve, reject) => {
      const line = this.waiting.get(exerciseId);
      if (line !== undefined) {
        line.push({ command, resolve, reject });
        return;
      }
      this.waiting.set(exerciseId, [{ command, resolve, reject }]);
      void this.serve(exerciseId);
    });
  }

  private async serve(exerciseId: string): Promise<void> {
    const line = this.waiting.get(exerciseId) ?? [];
    // Lets the commands of the same turn of the event loop into the first batch.
    await Promise.resolve();
    while (line.length > 0) await this.commit(exerciseId, line.splice(0, LARGEST_BATCH));
    this.waiting.delete(exerciseId);
  }

  private async commit(exerciseId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const { results, state } = await this.transact(
        exerciseId,
        batch.map(({ command }) => command),
      );
      if (state !== undefined) this.states.keep(exerciseId, state);
      const written = results.flatMap((result) => ('entries' in result ? result.entries : []));
      if (written.length > 0) for (const listener of this.listeners) listener(exerciseId, written);
      await Promise.all(batch.map((waiting, index) => this.settle(exerciseId, waiting, results[index])));
    } catch (thrown) {
      const error = appErrorOf(thrown);
      for (const { reject } of batch) reject(error);
    }
  }

  private transact(
    exerciseId: string,
    commands: readonly Command[],
  ): Promise<{ results: readonly BatchResult[]; state: ExerciseState | undefined }> {
    return this.journal.transact(exerciseId, async (locked) => {
      const before = await this.states.upTo(exerciseId, locked.head.seq, (seq) => locked.readAfter(seq));
      return decideBatch(exerciseId, commands, locked, before, this.tools);
    });
  }

  private async settle(exerciseId: string, waiting: Waiting, result: BatchResult | undefined): Promise<void> {
    if (result === undefined) waiting.reject(new AppError('INTERNAL', { correlationId: exerciseId }));
    else if ('error' in result) waiting.reject(result.error);
    else if ('entries' in result) waiting.resolve({ entries: result.entries, isRepeat: false });
    else await this.repeat(exerciseId, waiting, result.repeatOf);
  }

  private async repeat(
    exerciseId: string,
    waiting: Waiting,
    { firstSeq, lastSeq }: { firstSeq: number; lastSeq: number },
  ): Promise<void> {
    const between = await this.journal.read(exerciseId, firstSeq - 1, lastSeq - firstSeq + 1);
    const entries = between.filter((entry) => isOfCommand(entry, waiting.command));
    waiting.resolve({ entries, isRepeat: true });
  }
}
