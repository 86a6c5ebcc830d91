import {
  ExerciseJournal,
  GENESIS_HASH,
  isStorableId,
  listingAfter,
  UNLISTED,
  type Entry,
  type ExerciseSummary,
  type JournalHead,
  type Listing,
  type LockedJournal,
  type WallClock,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { SettableClock } from '../settable-clock.ts';
import { InMemoryFeed } from './in-memory-feed.ts';
import { LockedInMemoryJournal, parsed, type Places } from './locked-in-memory-journal.ts';

interface StoredExercise {
  readonly createdAtMs: number;
  /** As text, so that what is read back went through JSON, as it does in a database. */
  readonly entries: string[];
  readonly commands: Map<string, Places>;
  head: JournalHead;
  lastRecordedAtMs: number;
  listing: Listing;
  /** Settles when the last writer in line is done. */
  line: Promise<unknown>;
}

/** The twin of the journal in PostgreSQL for tests without one; the contract suite holds both to the same behaviour. */
export class InMemoryJournal extends ExerciseJournal {
  readonly feed = new InMemoryFeed();
  private readonly clock: WallClock;
  private readonly exercises = new Map<string, StoredExercise>();

  /** @param clock what the journal takes for the database's clock */
  constructor(clock: WallClock = new SettableClock()) {
    super();
    this.clock = clock;
  }

  async create(exerciseId: string): Promise<void> {
    if (!isStorableId(exerciseId))
      throw new AppError('REQUEST_INVALID', { problem: 'the exercise id cannot be stored' });
    if (this.exercises.has(exerciseId)) throw new AppError('EXERCISE_ID_TAKEN', { exerciseId });
    this.exercises.set(exerciseId, {
      createdAtMs: Math.floor(this.clock.nowMs()),
      entries: [],
      commands: new Map(),
      head: { seq: 0, hash: GENESIS_HASH },
      lastRecordedAtMs: 0,
      listing: UNLISTED,
      line: Promise.resolve(),
    });
  }

  async transact<T>(exerciseId: string, work: (journal: LockedJournal) => Promise<T>): Promise<T> {
    const exercise = this.exercises.get(exerciseId);
    if (exercise === undefined) throw new AppError('EXERCISE_UNKNOWN');
    const turn = exercise.line.then(() => this.work(exerciseId, exercise, work));
    exercise.line = turn.catch(() => undefined);
    return turn;
  }

  async read(exerciseId: string, afterSeq: number, limit?: number): Promise<Entry[]> {
    const entries = this.exercises.get(exerciseId)?.entries ?? [];
    const end = limit === undefined ? undefined : Math.max(0, afterSeq) + limit;
    return entries.slice(Math.max(0, afterSeq), end).map(parsed);
  }

  async list(): Promise<ExerciseSummary[]> {
    return [...this.exercises]
      .map(([exerciseId, { listing, createdAtMs, head }]) => {
        return { exerciseId, ...listing, createdAtMs, headSeq: head.seq };
      })
      .sort((a, b) => a.createdAtMs - b.createdAtMs || (a.exerciseId < b.exerciseId ? -1 : 1));
  }

  async exists(exerciseId: string): Promise<boolean> {
    return this.exercises.has(exerciseId);
  }

  private async work<T>(
    exerciseId: string,
    exercise: StoredExercise,
    work: (journal: LockedJournal) => Promise<T>,
  ): Promise<T> {
    const nowMs = Math.max(Math.floor(this.clock.nowMs()), exercise.lastRecordedAtMs);
    const journal = new LockedInMemoryJournal(exerciseId, exercise, nowMs);
    const result = await work(journal);
    const last = journal.appended.at(-1);
    if (last === undefined) return result;
    for (const entry of journal.appended) {
      exercise.entries.push(JSON.stringify(entry));
      if (entry.commandId === undefined) continue;
      const firstSeq = exercise.commands.get(entry.commandId)?.firstSeq ?? entry.seq;
      exercise.commands.set(entry.commandId, { firstSeq, lastSeq: entry.seq });
    }
    exercise.head = { seq: last.seq, hash: last.hash };
    exercise.lastRecordedAtMs = Math.max(exercise.lastRecordedAtMs, last.recordedAtMs);
    exercise.listing = listingAfter(exercise.listing, journal.appended);
    this.feed.tell(exerciseId, last.seq);
    return result;
  }
}
