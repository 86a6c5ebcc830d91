import { randomUUID } from 'node:crypto';
import { Factors, type Passkey, type Totp } from '@cyberdrill/identity';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import type { Database } from '../database/database.ts';
import { PasskeyRow } from '../entities/passkey-row.ts';
import { RecoveryCodeRow } from '../entities/recovery-code-row.ts';
import { TotpRow } from '../entities/totp-row.ts';
import { isUuid } from './uuid.ts';

/** Second factors in PostgreSQL. What counts once is taken by a statement whose condition holds once. */
export class PostgresFactors extends Factors {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async totpOf(accountId: string): Promise<Totp | undefined> {
    const row = await this.database.run('platform', (em) => em.findOne(TotpRow, { accountId }));
    if (row === null) return undefined;
    const { secret, sinceMs, lastStep } = row;
    return { accountId, secret, sinceMs, lastStep };
  }

  async saveTotp({ accountId, secret, sinceMs, lastStep }: Totp): Promise<void> {
    await this.database.run('platform', (em) =>
      em.execute(
        `insert into totp (account_id, secret, since_ms, last_step) values (?, ?, ?, ?)
         on conflict (account_id) do update
            set secret = excluded.secret, since_ms = excluded.since_ms, last_step = excluded.last_step`,
        [accountId, secret, sinceMs, lastStep],
      ),
    );
  }

  async takeTotpStep(accountId: string, step: number): Promise<boolean> {
    const taken = await this.database.run('platform', (em) =>
      em.nativeUpdate(TotpRow, { accountId, lastStep: { $lt: step } }, { lastStep: step }),
    );
    return taken > 0;
  }

  async removeTotp(accountId: string): Promise<boolean> {
    return (await this.database.run('platform', (em) => em.nativeDelete(TotpRow, { accountId }))) > 0;
  }

  async passkeysOf(accountId: string): Promise<readonly Passkey[]> {
    const rows = await this.database.run('platform', (em) =>
      em.find(PasskeyRow, { accountId }, { orderBy: { createdAtMs: 'asc', passkeyId: 'asc' } }),
    );
    return rows.map(passkeyOf);
  }

  async passkeyByCredential(credentialId: string): Promise<Passkey | undefined> {
    const row = await this.database.run('platform', (em) => em.findOne(PasskeyRow, { credentialId }));
    return row === null ? undefined : passkeyOf(row);
  }

  async savePasskey(passkey: Omit<Passkey, 'passkeyId'>): Promise<boolean> {
    const { publicKey, transports, ...rest } = passkey;
    const row = {
      passkeyId: randomUUID(),
      ...rest,
      publicKey: Buffer.from(publicKey),
      transports: [...transports],
    };
    try {
      await this.database.run('platform', (em) => em.insert(PasskeyRow, row));
      return true;
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return false;
      throw error;
    }
  }

  async usePasskey(passkeyId: string, signCount: number, atMs: number): Promise<boolean> {
    const isBeyond = [{ signCount: { $lt: signCount } }, ...(signCount === 0 ? [{ signCount: 0 }] : [])];
    const used = await this.database.run('platform', (em) =>
      em.nativeUpdate(PasskeyRow, { passkeyId, $or: isBeyond }, { signCount, lastUsedAtMs: atMs }),
    );
    return used > 0;
  }

  async renamePasskey(accountId: string, passkeyId: string, name: string): Promise<boolean> {
    if (!isUuid(passkeyId)) return false;
    const renamed = await this.database.run('platform', (em) =>
      em.nativeUpdate(PasskeyRow, { accountId, passkeyId }, { name }),
    );
    return renamed > 0;
  }

  async removePasskey(accountId: string, passkeyId: string): Promise<boolean> {
    if (!isUuid(passkeyId)) return false;
    const removed = await this.database.run('platform', (em) =>
      em.nativeDelete(PasskeyRow, { accountId, passkeyId }),
    );
    return removed > 0;
  }

  async setRecoveryCodes(accountId: string, codeHashes: readonly string[]): Promise<void> {
    await this.database.transact('platform', async (em) => {
      await em.nativeDelete(RecoveryCodeRow, { accountId });
      await em.insertMany(
        RecoveryCodeRow,
        codeHashes.map((codeHash) => ({ accountId, codeHash })),
      );
    });
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    return this.database.run('platform', (em) => em.count(RecoveryCodeRow, { accountId }));
  }

  async takeRecoveryCode(accountId: string, codeHash: string): Promise<boolean> {
    const taken = await this.database.run('platform', (em) =>
      em.nativeDelete(RecoveryCodeRow, { accountId, codeHash }),
    );
    return taken > 0;
  }

  async accountsWithFactor(): Promise<ReadonlySet<string>> {
    const rows = await this.database.run('platform', (em) =>
      em.execute<{ account_id: string }[]>(
        'select account_id from totp union select account_id from passkey',
      ),
    );
    return new Set(rows.map(({ account_id }) => account_id));
  }

  async removeAll(accountId: string): Promise<void> {
    await this.database.transact('platform', async (em) => {
      await em.nativeDelete(TotpRow, { accountId });
      await em.nativeDelete(PasskeyRow, { accountId });
      await em.nativeDelete(RecoveryCodeRow, { accountId });
    });
  }
}

function passkeyOf(row: PasskeyRow): Passkey {
  const { passkeyId, accountId, credentialId, signCount, transports, name, createdAtMs, lastUsedAtMs } = row;
  return {
    passkeyId,
    accountId,
    credentialId,
    publicKey: new Uint8Array(row.publicKey),
    signCount,
    transports,
    name,
    createdAtMs,
    ...(typeof lastUsedAtMs === 'number' && { lastUsedAtMs }),
  };
}
