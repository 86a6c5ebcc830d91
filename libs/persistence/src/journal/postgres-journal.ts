import {
  ExerciseJournal,
  GENESIS_HASH,
  isStorableId,
  listingAfter,
  UNLISTED,
  type Entry,
  type ExerciseSummary,
  type LockedJournal,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { ExerciseRow } from '../entities/exercise-row.ts';
import { JournalEntryRow } from '../entities/journal-entry-row.ts';
import { rowOf } from './entry-mapping.ts';
import { FEED_CHANNEL, feedPayload } from './feed-channel.ts';
import { LockedPostgresJournal, readEntries } from './locked-postgres-journal.ts';

/** An exercise's row under lock, and the database's time after the lock was granted. */
interface LockedExercise {
  readonly title: string;
  readonly is_live: boolean;
  readonly head_seq: number;
  readonly head_hash: string;
  readonly last_recorded_at_ms: number;
  readonly now_ms: number;
}

/** The journal in PostgreSQL. Writers of one exercise take turns by locking its row; readers never wait. */
export class PostgresJournal extends ExerciseJournal {
  private readonly database: Database;
  private readonly timeOf: (toldMs: number) => number;

  /** @param timeOf the time of a transaction by what the database has told in it, where that is not simply believed */
  constructor(database: Database, timeOf: (toldMs: number) => number = (toldMs) => toldMs) {
    super();
    this.database = database;
    this.timeOf = timeOf;
  }

  /** @throws AppError EXERCISE_ID_TAKEN; REQUEST_INVALID when no store could keep the id */
  async create(exerciseId: string): Promise<void> {
    if (!isStorableId(exerciseId))
      throw new AppError('REQUEST_INVALID', { problem: 'the exercise id cannot be stored' });
    await this.database.run({ exerciseId }, async (em) => {
      const [now] = await em.execute<{ now_ms: number }[]>(`select ${NOW_MS} as now_ms`);
      const createdAtMs = now?.now_ms ?? 0;
      const head = { headSeq: 0, headHash: GENESIS_HASH, lastRecordedAtMs: 0 };
      try {
        await em.insert(ExerciseRow, { exerciseId, ...UNLISTED, createdAtMs, ...head });
      } catch (error) {
        if (!(error instanceof UniqueConstraintViolationException)) throw error;
        throw new AppError('EXERCISE_ID_TAKEN', { exerciseId });
      }
    });
  }

  /** @throws AppError EXERCISE_UNKNOWN, STORE_UNAVAILABLE; whatever `work` throws */
  async transact<T>(exerciseId: string, work: (journal: LockedJournal) => Promise<T>): Promise<T> {
    if (!isStorableId(exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    return this.database.transact({ exerciseId }, async (em) => {
      const exercise = await lock(em, exerciseId);
      const head = { seq: exercise.head_seq, hash: exercise.head_hash };
      // Should the database's clock be set back, an exercise's time stands still rather than run backwards.
      const nowMs = Math.max(this.timeOf(exercise.now_ms), exercise.last_recorded_at_ms);
      const journal = new LockedPostgresJournal(em, exerciseId, head, nowMs);
      const result = await work(journal);
      if (journal.appended.length > 0) await write(em, exerciseId, exercise, journal.appended);
      return result;
    });
  }

  async read(exerciseId: string, afterSeq: number, limit?: number): Promise<Entry[]> {
    if (!isStorableId(exerciseId)) return [];
    return this.database.run({ exerciseId }, (em) => readEntries(em, exerciseId, afterSeq, limit));
  }

  async list(): Promise<ExerciseSummary[]> {
    return this.database.run('platform', async (em) => {
      const rows = await em.find(ExerciseRow, {}, { orderBy: { createdAtMs: 'asc', exerciseId: 'asc' } });
      return rows.map(({ exerciseId, title, createdAtMs, headSeq, isLive }) => {
        return { exerciseId, title, createdAtMs, headSeq, isLive };
      });
    });
  }

  async exists(exerciseId: string): Promise<boolean> {
    return (
      isStorableId(exerciseId) &&
      (await this.database.run({ exerciseId }, (em) => em.count(ExerciseRow, { exerciseId }))) === 1
    );
  }
}

async function lock(em: EntityManager, exerciseId: string): Promise<LockedExercise> {
  // A time in the locking query's own select list would be taken before the wait for the lock.
  const sql = `with locked as materialized (select * from exercise where exercise_id = ? for update)
               select *, ${NOW_MS} as now_ms from locked`;
  const [exercise] = await em.execute<LockedExercise[]>(sql, [exerciseId]);
  if (exercise === undefined) throw new AppError('EXERCISE_UNKNOWN');
  return exercise;
}

async function write(
  em: EntityManager,
  exerciseId: string,
  before: LockedExercise,
  entries: readonly Entry[],
): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  await em.insertMany(JournalEntryRow, entries.map(rowOf));
  const { title, isLive } = listingAfter({ title: before.title, isLive: before.is_live }, entries);
  // Told with the commit, or not at all.
  await em.execute(
    `with moved as (
       update exercise
          set head_seq = ?, head_hash = ?, last_recorded_at_ms = greatest(last_recorded_at_ms, ?), title = ?, is_live = ?
        where exercise_id = ? returning 1)
     select pg_notify(?, ?) from moved`,
    [
      ...[last.seq, last.hash, last.recordedAtMs, title, isLive],
      ...[exerciseId, FEED_CHANNEL, feedPayload(exerciseId, last.seq)],
    ],
  );
}
