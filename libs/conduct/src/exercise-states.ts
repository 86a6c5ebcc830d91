import { evolve, type Entry, type ExerciseJournal, type ExerciseState } from '@cyberdrill/domain';

/** Reads the entries after a place; the journal's own read, or a locked journal's. */
type ReadAfter = (seq: number) => Promise<Entry[]>;

/**
 * The exercises' states, kept from use to use and caught up from the journal on demand.
 * A state is never changed in place, so a transaction that fails leaves nothing to undo here.
 */
export class ExerciseStates {
  private readonly states = new Map<string, ExerciseState>();
  private readonly journal: ExerciseJournal;

  constructor(journal: ExerciseJournal) {
    this.journal = journal;
  }

  /** The state as the journal has it now; `undefined` for an exercise without a plan. */
  async current(exerciseId: string): Promise<ExerciseState | undefined> {
    return this.caughtUp(exerciseId, (seq) => this.journal.read(exerciseId, seq));
  }

  /** The state up to `headSeq`, reading only what is missing. */
  async upTo(exerciseId: string, headSeq: number, readAfter: ReadAfter): Promise<ExerciseState | undefined> {
    const known = this.states.get(exerciseId);
    return known?.seq === headSeq || headSeq === 0 ? known : this.caughtUp(exerciseId, readAfter);
  }

  /** Keeps a state unless a later one is known already. */
  keep(exerciseId: string, state: ExerciseState): void {
    const known = this.states.get(exerciseId);
    if (known === undefined || known.seq < state.seq) this.states.set(exerciseId, state);
  }

  private async caughtUp(exerciseId: string, readAfter: ReadAfter): Promise<ExerciseState | undefined> {
    const known = this.states.get(exerciseId);
    const missing = await readAfter(known?.seq ?? 0);
    const state = missing.reduce<ExerciseState | undefined>(evolve, known);
    if (state !== undefined) this.keep(exerciseId, state);
    return state;
  }
}
