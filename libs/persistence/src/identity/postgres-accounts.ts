import { randomUUID } from 'node:crypto';
import {
  Accounts,
  type Account,
  type AccountChanges,
  type NewAccount,
  type ProvidedIdentity,
} from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { raw, UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { AccountIdentityRow } from '../entities/account-identity-row.ts';
import { AccountRow } from '../entities/account-row.ts';
import { accountOf } from './account-of.ts';
import { isUuid } from './uuid.ts';

/** Whoever decides about administrators takes this lock, so that two cannot take each other's rights at the same moment. */
const LOCK_ADMINISTRATORS = 'select pg_advisory_xact_lock(2923737456)';

const ADMINISTERS = { isAdministrator: true, isDisabled: false } as const;

/** Accounts in PostgreSQL. */
export class PostgresAccounts extends Accounts {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async create(account: NewAccount): Promise<Account> {
    return this.database.run('platform', (em) => insertAccount(em, account));
  }

  async createFirstAdministrator(account: NewAccount): Promise<Account | undefined> {
    return this.database.transact('platform', async (em) => {
      await em.execute(LOCK_ADMINISTRATORS);
      if ((await em.count(AccountRow, ADMINISTERS)) > 0) return undefined;
      if (account.email !== undefined && (await em.count(AccountRow, { email: account.email })) > 0)
        return undefined;
      return insertAccount(em, { ...account, isAdministrator: true });
    });
  }

  async find(accountId: string): Promise<Account | undefined> {
    return isUuid(accountId) ? this.findOne({ accountId }) : undefined;
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    return this.findOne({ email });
  }

  async list(): Promise<readonly Account[]> {
    const rows = await this.database.run('platform', (em) =>
      em.find(AccountRow, {}, { orderBy: { name: 'asc', accountId: 'asc' } }),
    );
    return rows.map(accountOf);
  }

  async hasAdministrator(): Promise<boolean> {
    return (await this.database.run('platform', (em) => em.count(AccountRow, ADMINISTERS))) > 0;
  }

  async change(accountId: string, changes: AccountChanges): Promise<Account> {
    if (!isUuid(accountId)) throw new AppError('ACCOUNT_UNKNOWN');
    // A sign-in is noted often, and is nothing that administrators could take turns for.
    if (!isAboutRights(changes)) return this.database.run('platform', (em) => update(em, accountId, changes));
    return this.database.transact('platform', async (em) => {
      await em.execute(LOCK_ADMINISTRATORS);
      const administered = await em.count(AccountRow, ADMINISTERS);
      const account = await update(em, accountId, changes);
      if (administered > 0 && (await em.count(AccountRow, ADMINISTERS)) === 0)
        throw new AppError('LAST_ADMINISTRATOR');
      return account;
    });
  }

  async findByIdentity({ issuer, subject }: ProvidedIdentity): Promise<Account | undefined> {
    const identity = await this.database.run('platform', (em) =>
      em.findOne(AccountIdentityRow, { issuer, subject }),
    );
    return identity === null ? undefined : this.find(identity.accountId);
  }

  async createFor({ issuer, subject }: ProvidedIdentity, account: NewAccount): Promise<Account | undefined> {
    try {
      return await this.database.transact('platform', async (em) => {
        const created = await insertAccount(em, account);
        await em.insert(AccountIdentityRow, { issuer, subject, accountId: created.accountId });
        return created;
      });
    } catch (error) {
      // Somebody else was first, and what was made for this one is undone.
      if (error instanceof UniqueConstraintViolationException) return undefined;
      throw error;
    }
  }

  private async findOne(where: { accountId: string } | { email: string }): Promise<Account | undefined> {
    const row = await this.database.run('platform', (em) => em.findOne(AccountRow, where));
    return row === null ? undefined : accountOf(row);
  }
}

function isAboutRights({ isAdministrator, isDisabled }: AccountChanges): boolean {
  return isAdministrator !== undefined || isDisabled !== undefined;
}

async function update(em: EntityManager, accountId: string, changes: AccountChanges): Promise<Account> {
  await asOneOfAKind(() => em.nativeUpdate(AccountRow, { accountId }, changes));
  const row = await em.findOne(AccountRow, { accountId });
  if (row === null) throw new AppError('ACCOUNT_UNKNOWN');
  return accountOf(row);
}

/**
 * Makes an account, in a transaction that may do more.
 * @throws AppError EMAIL_TAKEN
 */
export async function insertAccount(em: EntityManager, account: NewAccount): Promise<Account> {
  const accountId = randomUUID();
  const { name, email, isAdministrator = false, passwordHash } = account;
  const row = { accountId, name, email, isAdministrator, isDisabled: false, passwordHash };
  await asOneOfAKind(() => em.insert(AccountRow, { ...row, createdAtMs: raw(NOW_MS) }));
  return accountOf(await em.findOneOrFail(AccountRow, { accountId }));
}

async function asOneOfAKind<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new AppError('EMAIL_TAKEN');
  }
}
