import {
  appendProblem,
  isStorableId,
  type Entry,
  type JournalHead,
  type LockedJournal,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { JournalEntryRow } from '../entities/journal-entry-row.ts';
import { entryOf } from './entry-mapping.ts';

/** A journal whose head row this transaction has locked. What is appended is kept until it is written, all in one statement. */
export class LockedPostgresJournal implements LockedJournal {
  readonly nowMs: number;
  readonly appended: Entry[] = [];
  private readonly exerciseId: string;
  private readonly stored: JournalHead;
  private readonly em: EntityManager;

  constructor(em: EntityManager, exerciseId: string, stored: JournalHead, nowMs: number) {
    this.em = em;
    this.exerciseId = exerciseId;
    this.stored = stored;
    this.nowMs = nowMs;
  }

  get head(): JournalHead {
    const last = this.appended.at(-1);
    return last === undefined ? this.stored : { seq: last.seq, hash: last.hash };
  }

  async readAfter(seq: number): Promise<Entry[]> {
    const stored = seq >= this.stored.seq ? [] : await readEntries(this.em, this.exerciseId, seq);
    return [...stored, ...this.appended.filter((entry) => entry.seq > seq)];
  }

  async firstEntryOfCommand(commandId: string): Promise<{ firstSeq: number; lastSeq: number } | undefined> {
    assertCommandId(commandId);
    const [stored] = await this.em.execute<{ first_seq: number | null; last_seq: number }[]>(
      'select min(seq) as first_seq, max(seq) as last_seq from journal_entry where exercise_id = ? and command_id = ?',
      [this.exerciseId, commandId],
    );
    const places = this.appended.filter((entry) => entry.commandId === commandId).map(({ seq }) => seq);
    if (stored !== undefined && stored.first_seq !== null) places.push(stored.first_seq, stored.last_seq);
    return places.length === 0 ? undefined : { firstSeq: Math.min(...places), lastSeq: Math.max(...places) };
  }

  async append(entries: readonly Entry[]): Promise<void> {
    const problem = appendProblem(this.exerciseId, this.head, entries);
    if (problem !== undefined) throw new Error(`Nothing was appended: ${problem}.`);
    for (const { commandId } of entries) if (commandId !== undefined) assertCommandId(commandId);
    this.appended.push(...entries);
  }
}

/** Entries after a place, in order. */
export async function readEntries(
  em: EntityManager,
  exerciseId: string,
  afterSeq: number,
  limit?: number,
): Promise<Entry[]> {
  // The query builder maps column names but makes no entities, which would take five times as long.
  const query = em
    .createQueryBuilder(JournalEntryRow)
    .select('*')
    .where({ exerciseId, seq: { $gt: afterSeq } })
    .orderBy({ seq: 'asc' });
  if (limit !== undefined) query.limit(limit);
  const rows = await query.execute('all');
  return rows.map(entryOf);
}

function assertCommandId(commandId: string): void {
  if (isStorableId(commandId)) return;
  throw new AppError('COMMAND_INVALID', {
    problem: 'its id is empty, too long, or holds NUL or broken text',
  });
}
