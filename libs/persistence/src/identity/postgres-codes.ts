import { timingSafeEqual } from 'node:crypto';
import { Codes, type CodeKind, type StoredCode } from '@cyberdrill/identity';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../database/database.ts';
import { CodeRow } from '../entities/code-row.ts';

/** Codes in PostgreSQL; attempts at one wait for each other at its row. */
export class PostgresCodes extends Codes {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async put(code: StoredCode): Promise<void> {
    await this.database.run('platform', (em) => putCode(em, code));
  }

  async take(kind: CodeKind, accountId: string, codeHash: string, nowMs: number): Promise<boolean> {
    return this.database.transact('platform', async (em) => {
      const row = await em.findOne(CodeRow, { kind, accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row === null) return false;
      const isInTime = typeof row.expiresAtMs !== 'number' || nowMs < row.expiresAtMs;
      const isRight = timingSafeEqual(Buffer.from(row.codeHash), Buffer.from(codeHash));
      if (isInTime && !isRight) await costTry(em, row);
      else await em.nativeDelete(CodeRow, { kind, accountId });
      return isInTime && isRight;
    });
  }

  async accountOf(kind: CodeKind, codeHash: string): Promise<string | undefined> {
    const row = await this.database.run('platform', (em) => em.findOne(CodeRow, { kind, codeHash }));
    return row?.accountId;
  }

  async has(kind: CodeKind, accountId: string): Promise<boolean> {
    return (await this.database.run('platform', (em) => em.count(CodeRow, { kind, accountId }))) > 0;
  }

  async drop(kind: CodeKind, accountId: string): Promise<void> {
    await this.database.run('platform', (em) => em.nativeDelete(CodeRow, { kind, accountId }));
  }
}

/** Keeps a code, in a transaction that may do more. */
export async function putCode(
  em: EntityManager,
  { kind, accountId, codeHash, expiresAtMs, triesLeft }: StoredCode,
): Promise<void> {
  await em.execute(
    `insert into code (kind, account_id, code_hash, expires_at_ms, tries_left) values (?, ?, ?, ?, ?)
     on conflict (kind, account_id) do update
        set code_hash = excluded.code_hash, expires_at_ms = excluded.expires_at_ms, tries_left = excluded.tries_left`,
    [kind, accountId, codeHash, expiresAtMs ?? null, triesLeft ?? null],
  );
}

async function costTry(em: EntityManager, { kind, accountId, triesLeft }: CodeRow): Promise<void> {
  if (typeof triesLeft !== 'number') return;
  if (triesLeft <= 1) await em.nativeDelete(CodeRow, { kind, accountId });
  else await em.nativeUpdate(CodeRow, { kind, accountId }, { triesLeft: triesLeft - 1 });
}
