import { randomUUID } from 'node:crypto';
import type { FactorKind } from '@cyberdrill/contracts';
import {
  Sessions,
  type FoundSession,
  type NewSession,
  type Session,
  type SessionChanges,
} from '@cyberdrill/identity';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../database/database.ts';
import { AccountRow } from '../entities/account-row.ts';
import { SessionRow } from '../entities/session-row.ts';
import { accountOf } from './account-of.ts';
import { isUuid } from './uuid.ts';

/** Every click and every socket asks this: one statement for all that decides about a session. */
const FIND = `
  select account.*, session.*, account.created_at_ms as account_created_at_ms,
         exists (select from totp where totp.account_id = session.account_id) as has_totp,
         exists (select from passkey where passkey.account_id = session.account_id) as has_passkey,
         exists (select from recovery_code where recovery_code.account_id = session.account_id) as has_codes
    from session join account on account.account_id = session.account_id
   where session.token_hash = ?`;

interface FoundColumns {
  readonly account_created_at_ms: number;
  readonly has_totp: boolean;
  readonly has_passkey: boolean;
  readonly has_codes: boolean;
}

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

  async find(tokenHash: string): Promise<FoundSession | undefined> {
    const [row] = await this.database.run('platform', async (em) => {
      const rows = await em.execute<(FoundColumns & object)[]>(FIND, [tokenHash]);
      return rows.map((columns) => ({
        session: sessionOf(em.map(SessionRow, columns)),
        account: accountOf(em.map(AccountRow, { ...columns, created_at_ms: columns.account_created_at_ms })),
        factors: factorsOf(columns),
      }));
    });
    return row;
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

/** Recovery codes stand in for another factor, so they are one only beside it. */
function factorsOf({ has_totp, has_passkey, has_codes }: FoundColumns): readonly FactorKind[] {
  return [
    ...(has_totp ? (['totp'] as const) : []),
    ...(has_passkey ? (['passkey'] as const) : []),
    ...(has_codes && (has_totp || has_passkey) ? (['recovery-code'] as const) : []),
  ];
}

function sessionOf(row: SessionRow): Session {
  const { sessionId, accountId, device, address, signedInBy, isStrong } = row;
  const { createdAtMs, provenAtMs, lastUsedAtMs, expiresAtMs, idleUntilMs } = row;
  const times = { createdAtMs, provenAtMs, lastUsedAtMs, expiresAtMs, idleUntilMs };
  return { sessionId, accountId, device, address, signedInBy, isStrong, ...times };
}
