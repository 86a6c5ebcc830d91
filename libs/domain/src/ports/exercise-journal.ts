import type { Entry } from '../journal/entry.ts';

/** The end of an exercise's journal. */
export interface JournalHead {
  /** Place of the last entry; 0 when empty. */
  readonly seq: number;
  readonly hash: string;
}

/** A journal under lock: nobody else appends to this exercise until the work is done. */
export interface LockedJournal {
  readonly head: JournalHead;
  /** Wall time now by the database's clock, whole milliseconds since 1970, read after the lock was granted. */
  readonly nowMs: number;
  /** Entries after a place, in order. */
  readAfter(seq: number): Promise<Entry[]>;
  /** True when a command with this id has already been written. */
  firstEntryOfCommand(commandId: string): Promise<{ firstSeq: number; lastSeq: number } | undefined>;
  /** Appends entries that were already sealed (numbered, timed, chained) by the caller; written on commit. */
  append(entries: readonly Entry[]): Promise<void>;
}

/** An exercise as the list shows it. */
export interface ExerciseSummary {
  readonly exerciseId: string;
  readonly title: string;
  readonly createdAtMs: number;
  readonly headSeq: number;
  /** True from STARTEX until ENDEX: it may have something due. */
  readonly isLive: boolean;
}

/** The append-only journal, the one place where an exercise lives. Implementations are safe for several processes. */
export abstract class ExerciseJournal {
  /** Makes an empty journal. Rejects when the id is taken. */
  abstract create(exerciseId: string): Promise<void>;
  /**
   * Locks the exercise, runs the work, and commits what it appended in one transaction; a rejected work appends nothing.
   * After the commit every feed hears of the new head.
   */
  abstract transact<T>(exerciseId: string, work: (journal: LockedJournal) => Promise<T>): Promise<T>;
  /** Reads without locking: entries after `afterSeq`, at most `limit`, in order. */
  abstract read(exerciseId: string, afterSeq: number, limit?: number): Promise<Entry[]>;
  abstract list(): Promise<ExerciseSummary[]>;
  abstract exists(exerciseId: string): Promise<boolean>;
}

/** Tells that a journal has grown; hints only: a lost one is made good by the next, or by a sweep. */
export abstract class JournalFeed {
  /** Calls back with the exercise and its new head; returns how to stop listening. */
  abstract subscribe(listener: (exerciseId: string, headSeq: number) => void): () => void;
}
