import { Invitations, type Invitation, type NewInvitation } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { ForeignKeyConstraintViolationException, raw } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { InvitationRow } from '../entities/invitation-row.ts';
import { isUuid } from '../identity/uuid.ts';

/** Invitations in PostgreSQL. Whoever reads the table learns no token and no code: it holds only their hashes. */
export class PostgresInvitations extends Invitations {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async make(invitations: readonly NewInvitation[]): Promise<readonly Invitation[]> {
    const ids = invitations.map(() => randomUUID());
    const rows = await this.database.transact('platform', async (em) => {
      // One time for all, so that they stay together in a list.
      const [{ now_ms: nowMs }] = await em.execute<[{ now_ms: number }]>(`select ${NOW_MS} as now_ms`);
      const rows = invitations.map(({ expiresInMs, ...invitation }, n) => {
        const times = { createdAtMs: nowMs, expiresAtMs: nowMs + expiresInMs };
        return { invitationId: ids[n] as string, ...invitation, ...times, taken: 0 };
      });
      try {
        await em.insertMany(InvitationRow, rows);
      } catch (error) {
        if (error instanceof ForeignKeyConstraintViolationException) throw new AppError('EXERCISE_UNKNOWN');
        throw error;
      }
      return em.find(InvitationRow, { invitationId: { $in: ids } });
    });
    const made = new Map(rows.map((row) => [row.invitationId, invitationOf(row)]));
    return ids.flatMap((id) => made.get(id) ?? []);
  }

  async list(exerciseId: string): Promise<readonly Invitation[]> {
    const rows = await this.database.run('platform', (em) =>
      em.find(
        InvitationRow,
        { exerciseId },
        { orderBy: { createdAtMs: 'desc', teamId: 'asc', role: 'asc', invitationId: 'asc' } },
      ),
    );
    return rows.map(invitationOf);
  }

  async findBySecret(secretHash: string): Promise<Invitation | undefined> {
    const row = await this.database.run('platform', (em) =>
      em.findOne(InvitationRow, { $or: [{ tokenHash: secretHash }, { codeHash: secretHash }] }),
    );
    return row === null ? undefined : invitationOf(row);
  }

  async revoke(exerciseId: string, invitationId: string): Promise<boolean> {
    if (!isUuid(invitationId)) return false;
    const revoked = await this.database.run('platform', (em) =>
      em.nativeUpdate(
        InvitationRow,
        { exerciseId, invitationId, revokedAtMs: null },
        { revokedAtMs: raw(NOW_MS) },
      ),
    );
    return revoked > 0;
  }
}

/** An invitation as its row tells, without its secrets. */
export function invitationOf(row: InvitationRow): Invitation {
  const { invitationId, exerciseId, role, teamId, seats, taken } = row;
  const { createdAtMs, expiresAtMs, revokedAtMs } = row;
  return {
    invitationId,
    exerciseId,
    role,
    ...(typeof teamId === 'string' && { teamId }),
    seats,
    taken,
    createdAtMs,
    expiresAtMs,
    ...(typeof revokedAtMs === 'number' && { revokedAtMs }),
  };
}
