import type { Entry, ExerciseJournal } from '@cyberdrill/domain';
import type { ExerciseStream } from './exercise-stream.ts';

/** Entries read from the journal at once. */
const PAGE = 1_000;

/**
 * Brings one exercise's streams up to its journal. However many ask at the same time, at most one read is under way
 * and at most one more waits, shared by all who asked since the first began.
 */
export class CatchUp {
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  private readonly stream: ExerciseStream;
  private readonly journal: ExerciseJournal;
  private readonly onGrown: () => void;

  constructor(stream: ExerciseStream, journal: ExerciseJournal, onGrown: () => void) {
    this.stream = stream;
    this.journal = journal;
    this.onGrown = onGrown;
  }

  /** Resolves when everything that was in the journal at the time of the call is in the streams. */
  run(): Promise<void> {
    if (this.next !== undefined) return this.next;
    if (this.running === undefined) return this.begin();
    // The read under way may have begun before the entry the caller knows of was written.
    this.next = this.running
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.begin();
      });
    return this.next;
  }

  /**
   * Takes entries that are in the journal already, without reading it, if they follow on what the streams have.
   * Others are left to the next read.
   */
  take(entries: readonly Entry[]): void {
    if (entries[0]?.seq !== this.stream.seq + 1) return;
    this.stream.append(entries);
    this.onGrown();
  }

  private begin(): Promise<void> {
    this.running = this.read().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async read(): Promise<void> {
    for (;;) {
      const entries = await this.journal.read(this.stream.exerciseId, this.stream.seq, PAGE);
      // Some may have been taken while the read was under way.
      const missing = entries.filter(({ seq }) => seq > this.stream.seq);
      this.take(missing);
      if (entries.length < PAGE) return;
    }
  }
}
