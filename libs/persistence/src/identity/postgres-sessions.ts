import { randomUUID } from 'node:crypto';
import { Sessions, type NewSession, type Session, type SessionChanges } from '@cyberdrill/identity';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../database/database.ts';
import { SessionRow } from '../entities/session-row.ts';
import { isUuid } from './uuid.ts';

/** Sessions in PostgreSQL. Whoever reads the table learns no token: it holds only their hashes. */
export class PostgresSessions extends Sessions {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async open(session: NewSession): Promise<Session> {
    return this.database.run('platform', (em) => insertSession(em, session));
  }

  async findByTokenHash(tokenHash: string): Promise<Session | undefined> {
    const row = await this.database.run('platform', (em) => em.findOne(SessionRow, { tokenHash }));
    return row === null ? undefined : sessionOf(row);
  }

  async listOf(accountId: string): Promise<readonly Session[]> {
    if (!isUuid(accountId)) return [];
    const rows = await this.database.run('platform', (em) =>
      em.find(SessionRow, { accountId }, { orderBy: { lastUsedAtMs: 'desc', sessionId: 'asc' } }),
    );
    return rows.map(sessionOf);
  }

  async countByAccount(nowMs: number): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.run('platform', (em) =>
      em.execute<{ account_id: string; sessions: number }[]>(
        `select account_id, count(*)::int as sessions from session
          where expires_at_ms > ? and idle_until_ms > ? group by account_id`,
        [nowMs, nowMs],
      ),
    );
    return new Map(rows.map(({ account_id, sessions }) => [account_id, sessions]));
  }

  async change(sessionId: string, changes: SessionChanges): Promise<Session | undefined> {
    return this.database.transact('platform', async (em) => {
      await em.nativeUpdate(SessionRow, { sessionId }, changes);
      const row = await em.findOne(SessionRow, { sessionId });
      return row === null ? undefined : sessionOf(row);
    });
  }

  async end(accountId: string, sessionId: string): Promise<boolean> {
    if (!isUuid(accountId) || !isUuid(sessionId)) return false;
    const ended = await this.database.run('platform', (em) =>
      em.nativeDelete(SessionRow, { accountId, sessionId }),
    );
    return ended > 0;
  }

  async endAll(accountId: string, exceptSessionId?: string): Promise<readonly string[]> {
    if (!isUuid(accountId)) return [];
    const rows = await this.database.run('platform', (em) =>
      em.execute<{ session_id: string }[]>(
        `delete from session where account_id = ? and session_id is distinct from ? returning session_id`,
        [accountId, exceptSessionId ?? null],
      ),
    );
    return rows.map(({ session_id }) => session_id);
  }

  async sweep(nowMs: number): Promise<void> {
    await this.database.run('platform', (em) =>
      em.nativeDelete(SessionRow, {
        $or: [{ expiresAtMs: { $lte: nowMs } }, { idleUntilMs: { $lte: nowMs } }],
      }),
    );
  }
}

/** Opens a session, in a transaction that may do more. */
export async function insertSession(em: EntityManager, session: NewSession): Promise<Session> {
  const sessionId = randomUUID();
  await em.insert(SessionRow, { sessionId, ...session });
  const { tokenHash: _, ...opened } = session;
  return { sessionId, ...opened };
}

function sessionOf(row: SessionRow): Session {
  const { sessionId, accountId, device, address, signedInBy, isStrong } = row;
  const { createdAtMs, provenAtMs, lastUsedAtMs, expiresAtMs, idleUntilMs } = row;
  const times = { createdAtMs, provenAtMs, lastUsedAtMs, expiresAtMs, idleUntilMs };
  return { sessionId, accountId, device, address, signedInBy, isStrong, ...times };
}
