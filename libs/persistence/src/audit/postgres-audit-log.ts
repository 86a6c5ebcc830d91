import { AuditLog, sealRecords, type AuditQuery, type IdentifiedRecord } from '@cyberdrill/audit';
import type { AuditEntry } from '@cyberdrill/contracts';
import { isStorableId, type JournalHead } from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { AuditEntryRow } from '../entities/audit-entry-row.ts';
import { AuditHeadRow } from '../entities/audit-head-row.ts';
import { entryOf, rowOf } from './audit-mapping.ts';

/** The head row under lock, and the database's time after the lock was granted. */
interface LockedHead {
  readonly seq: number;
  readonly hash: string;
  readonly last_at_ms: number;
  readonly now_ms: number;
}

/** The audit log in PostgreSQL. Writers take turns by locking the row of its head; readers never wait. */
export class PostgresAuditLog extends AuditLog {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async append(records: readonly IdentifiedRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.database.transact('platform', async (em) => {
      const head = await lock(em);
      const isKnown = await knownIds(em, records);
      const fresh = records.filter(({ recordId }) => !isKnown.has(recordId));
      // Should the database's clock be set back, the log's time stands still rather than run backwards.
      const entries = sealRecords(fresh, head, Math.max(head.now_ms, head.last_at_ms), sha256);
      const last = entries.at(-1);
      if (last === undefined) return;
      await em.insertMany(AuditEntryRow, entries.map(rowOf));
      await em.nativeUpdate(
        AuditHeadRow,
        { chain: 'audit' },
        { seq: last.seq, hash: last.hash, lastAtMs: last.atMs },
      );
    });
  }

  async read({ after, limit, exerciseId }: AuditQuery): Promise<AuditEntry[]> {
    if (exerciseId !== undefined && !isStorableId(exerciseId)) return [];
    const scope = exerciseId === undefined ? 'platform' : { exerciseId };
    return this.database.run(scope, async (em) => {
      const rows = await em
        .createQueryBuilder(AuditEntryRow)
        .select('*')
        .where({ seq: { $gt: after }, ...(exerciseId !== undefined && { exerciseId }) })
        .orderBy({ seq: 'asc' })
        .limit(limit)
        .execute('all');
      return rows.map(entryOf);
    });
  }

  async head(): Promise<JournalHead> {
    const head = await this.database.run('platform', (em) =>
      em.findOneOrFail(AuditHeadRow, { chain: 'audit' }),
    );
    return { seq: head.seq, hash: head.hash };
  }
}

async function lock(em: EntityManager): Promise<LockedHead> {
  // A time in the locking query's own select list would be taken before the wait for the lock.
  const [head] = await em.execute<LockedHead[]>(
    `with locked as materialized (select * from audit_head where chain = 'audit' for update)
     select *, ${NOW_MS} as now_ms from locked`,
  );
  if (head === undefined) throw new Error('The audit log has lost the row of its head.');
  return head;
}

async function knownIds(
  em: EntityManager,
  records: readonly IdentifiedRecord[],
): Promise<ReadonlySet<string>> {
  const recordId = { $in: records.map((record) => record.recordId) };
  const rows = await em.find(AuditEntryRow, { recordId }, { fields: ['recordId'] });
  return new Set(rows.map((row) => row.recordId));
}
