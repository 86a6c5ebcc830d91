import type { WallClock } from '@cyberdrill/domain';
import {
  Accounts,
  type Account,
  type AccountChanges,
  type NewAccount,
  type ProvidedIdentity,
} from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { randomUUID } from 'node:crypto';

/** Accounts as long as the process lives. */
export class InMemoryAccounts extends Accounts {
  private readonly accounts = new Map<string, Account>();
  private readonly identities = new Map<string, string>();
  private readonly clock: WallClock;

  constructor(clock: WallClock) {
    super();
    this.clock = clock;
  }

  async create(account: NewAccount, accountId: string = randomUUID()): Promise<Account> {
    const { name, email, isAdministrator = false, passwordHash } = account;
    if (email !== undefined && this.of(email) !== undefined) throw new AppError('EMAIL_TAKEN');
    const created: Account = {
      accountId,
      name,
      ...(email !== undefined && { email }),
      isAdministrator,
      isDisabled: false,
      ...(passwordHash !== undefined && { passwordHash }),
      createdAtMs: this.clock.nowMs(),
    };
    this.accounts.set(created.accountId, created);
    return created;
  }

  async createFirstAdministrator(account: NewAccount): Promise<Account | undefined> {
    if (this.administrators().length > 0) return undefined;
    if (account.email !== undefined && this.of(account.email) !== undefined) return undefined;
    return this.create({ ...account, isAdministrator: true });
  }

  async find(accountId: string): Promise<Account | undefined> {
    return this.accounts.get(accountId);
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    return this.of(email);
  }

  async list(): Promise<readonly Account[]> {
    return [...this.accounts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async hasAdministrator(): Promise<boolean> {
    return this.administrators().length > 0;
  }

  async change(accountId: string, changes: AccountChanges): Promise<Account> {
    const before = this.accounts.get(accountId);
    if (before === undefined) throw new AppError('ACCOUNT_UNKNOWN');
    const holder = changes.email === undefined ? undefined : this.of(changes.email);
    if (holder !== undefined && holder.accountId !== accountId) throw new AppError('EMAIL_TAKEN');
    const after = { ...before, ...changes };
    const administered = this.administrators().length;
    this.accounts.set(accountId, after);
    if (administered > 0 && this.administrators().length === 0) {
      this.accounts.set(accountId, before);
      throw new AppError('LAST_ADMINISTRATOR');
    }
    return after;
  }

  async findByIdentity(identity: ProvidedIdentity): Promise<Account | undefined> {
    return this.accounts.get(this.identities.get(keyOf(identity)) ?? '');
  }

  async createFor(identity: ProvidedIdentity, account: NewAccount): Promise<Account | undefined> {
    if (this.identities.has(keyOf(identity))) return undefined;
    const accountId = randomUUID();
    this.identities.set(keyOf(identity), accountId);
    return this.create(account, accountId);
  }

  private of(email: string): Account | undefined {
    return [...this.accounts.values()].find((account) => account.email === email);
  }

  private administrators(): readonly Account[] {
    return [...this.accounts.values()].filter((one) => one.isAdministrator && !one.isDisabled);
  }
}

function keyOf({ issuer, subject }: ProvidedIdentity): string {
  return JSON.stringify([issuer, subject]);
}
