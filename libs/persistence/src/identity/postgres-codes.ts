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

  async take(
    kind: CodeKind,
    accountId: string | undefined,
    codeHash: string,
    nowMs: number,
  ): Promise<boolean> {
    const owner = ownerOf(accountId);
    return this.database.transact('platform', async (em) => {
      const row = await em.findOne(CodeRow, { kind, owner }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row === null) return false;
      const isInTime = typeof row.expiresAtMs !== 'number' || nowMs < row.expiresAtMs;
      const isRight = timingSafeEqual(Buffer.from(row.codeHash), Buffer.from(codeHash));
      if (isInTime && !isRight) await costTry(em, row);
      else await em.nativeDelete(CodeRow, { kind, owner });
      return isInTime && isRight;
    });
  }

  async accountOf(kind: CodeKind, codeHash: string): Promise<string | undefined> {
    const row = await this.database.run('platform', (em) => em.findOne(CodeRow, { kind, codeHash }));
    return row?.owner;
  }

  async has(kind: CodeKind, accountId: string | undefined): Promise<boolean> {
    const owner = ownerOf(accountId);
    return (await this.database.run('platform', (em) => em.count(CodeRow, { kind, owner }))) > 0;
  }

  async drop(kind: CodeKind, accountId: string | undefined): Promise<void> {
    const owner = ownerOf(accountId);
    await this.database.run('platform', (em) => em.nativeDelete(CodeRow, { kind, owner }));
  }
}

/** Keeps a code, in a transaction that may do more. */
export async function putCode(
  em: EntityManager,
  { kind, accountId, codeHash, expiresAtMs, triesLeft }: StoredCode,
): Promise<void> {
  await em.execute(
    `insert into code (kind, owner, code_hash, expires_at_ms, tries_left) values (?, ?, ?, ?, ?)
     on conflict (kind, owner) do update
        set code_hash = excluded.code_hash, expires_at_ms = excluded.expires_at_ms, tries_left = excluded.tries_left`,
    [kind, ownerOf(accountId), codeHash, expiresAtMs ?? null, triesLeft ?? null],
  );
}

async function costTry(em: EntityManager, { kind, owner, triesLeft }: CodeRow): Promise<void> {
  if (typeof triesLeft !== 'number') return;
  if (triesLeft <= 1) await em.nativeDelete(CodeRow, { kind, owner });
  else await em.nativeUpdate(CodeRow, { kind, owner }, { triesLeft: triesLeft - 1 });
}

function ownerOf(accountId: string | undefined): string {
  return accountId ?? '';
}
