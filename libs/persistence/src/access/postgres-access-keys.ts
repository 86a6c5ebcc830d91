import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { AccessKeys, isStorableId, type Access } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { ForeignKeyConstraintViolationException, raw } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { AccessKeyRow } from '../entities/access-key-row.ts';

const TOKEN_BYTES = 32;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Access keys in PostgreSQL. Whoever reads the table learns no token: it holds only their hashes. */
export class PostgresAccessKeys extends AccessKeys {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async grant(asked: Omit<Access, 'accessId'>): Promise<{ access: Access; token: string }> {
    const { exerciseId, role, teamId } = asked;
    if (!isStorableId(exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const accessId = randomUUID();
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const row = { accessId, exerciseId, role, teamId, tokenHash: hashOf(token), grantedAtMs: raw(NOW_MS) };
    await this.database.run({ exerciseId }, async (em) => {
      try {
        await em.insert(AccessKeyRow, row);
      } catch (error) {
        if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
        throw new AppError('EXERCISE_UNKNOWN');
      }
    });
    return { access: { accessId, ...asked }, token };
  }

  async find(token: string): Promise<Access | undefined> {
    // Looking up a hash tells nothing by its timing: an attacker cannot choose hashes that begin alike.
    const row = await this.database.run('platform', (em) =>
      em.findOne(AccessKeyRow, { tokenHash: hashOf(token), revokedAtMs: null }),
    );
    if (row === null) return undefined;
    const { accessId, exerciseId, role, teamId } = row;
    return { accessId, exerciseId, role, ...(typeof teamId === 'string' && { teamId }) };
  }

  async revoke(exerciseId: string, accessId: string): Promise<void> {
    if (!UUID.test(accessId) || !isStorableId(exerciseId)) return;
    await this.database.run('platform', (em) =>
      em.nativeUpdate(
        AccessKeyRow,
        { accessId, exerciseId, revokedAtMs: null },
        { revokedAtMs: raw(NOW_MS) },
      ),
    );
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
