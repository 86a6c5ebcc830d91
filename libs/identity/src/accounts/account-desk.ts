import type { AuditTrail } from '@cyberdrill/audit';
import type {
  AccountChange,
  AccountListItem,
  AccountRequest,
  AuditDataMap,
  AuditKind,
  AuditOrigin,
  AuditRecord,
  AuditWho,
  IssuedCode,
  NewAccount,
} from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { CodeDesk } from '../codes/code-desk.ts';
import type { Factors } from '../factors/factors.ts';
import type { AccessChanges } from '../sessions/access-changes.ts';
import type { SessionDesk } from '../sessions/session-desk.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Account, AccountChanges } from './account.ts';
import type { Accounts } from './accounts.ts';
import { requireEmail } from './require-email.ts';

/** What {@link AccountDesk} works with. */
export interface AccountParts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly factors: Factors;
  readonly codes: CodeDesk;
  readonly desk: SessionDesk;
  readonly changes: AccessChanges;
  readonly trail: AuditTrail;
  readonly clock: WallClock;
}

/** Who asks, and from where. */
export interface Asker {
  readonly who: AuditWho;
  readonly from: AuditOrigin;
}

/** Other people's accounts, for administrators. Whether who asks is one is the caller's business. */
export class AccountDesk {
  private readonly parts: AccountParts;

  constructor(parts: AccountParts) {
    this.parts = parts;
  }

  async list(): Promise<readonly AccountListItem[]> {
    const { accounts, factors, sessions, clock } = this.parts;
    const [all, withFactor, counts] = await Promise.all([
      accounts.list(),
      factors.accountsWithFactor(),
      sessions.countByAccount(clock.nowMs()),
    ]);
    return all.map((account) =>
      itemOf(account, withFactor.has(account.accountId), counts.get(account.accountId) ?? 0),
    );
  }

  /** @throws AppError ACCOUNT_UNKNOWN */
  async show(accountId: string): Promise<AccountListItem> {
    return this.item(await this.require(accountId));
  }

  /**
   * Makes an account, and a code by which its person sets a password.
   * @throws AppError EMAIL_INVALID, EMAIL_TAKEN
   */
  async create(request: AccountRequest, asker: Asker): Promise<NewAccount> {
    const { name, email, isAdministrator = false } = request;
    const account = await this.parts.accounts.create({ name, email: requireEmail(email), isAdministrator });
    const { accountId } = account;
    await this.tell(asker, 'account.created', { accountId, by: 'administrator', isAdministrator });
    const code = await this.issueResetCode(accountId, asker);
    return { account: await this.item(account), code };
  }

  /** @throws AppError ACCOUNT_UNKNOWN, EMAIL_INVALID, EMAIL_TAKEN, LAST_ADMINISTRATOR */
  async change(accountId: string, wanted: AccountChange, asker: Asker): Promise<AccountListItem> {
    const { accounts, changes, codes, desk } = this.parts;
    const before = await this.require(accountId);
    const { email, ...others } = wanted;
    const wish: AccountChanges = { ...others, ...(email !== undefined && { email: requireEmail(email) }) };
    const after = await accounts.change(accountId, wish);
    if (after.isDisabled && !before.isDisabled) {
      await codes.drop(accountId);
      await desk.endAll(accountId);
    }
    // Also where no session ended: an account's rights are remembered for some seconds.
    await changes.publish({ accountId });
    await this.tellChanges(before, after, asker);
    return this.item(after);
  }

  /**
   * A code to set a password by: for a quarter of an hour, or for a week when the person never had one.
   * @throws AppError ACCOUNT_UNKNOWN, REQUEST_INVALID when the account has no e-mail address to sign in with
   */
  async issueResetCode(accountId: string, asker: Asker): Promise<IssuedCode> {
    const { email, passwordHash } = await this.require(accountId);
    if (email === undefined)
      throw new AppError('REQUEST_INVALID', {
        problem: 'this person has no e-mail address; make a return code instead',
      });
    const code = passwordHash === undefined ? 'activation' : 'reset';
    const issued = await this.parts.codes.issuePasswordCode(accountId, code);
    await this.tell(asker, 'password.reset', { accountId, step: 'code-made', code });
    return issued;
  }

  /** @throws AppError ACCOUNT_UNKNOWN, REQUEST_INVALID when the account has a password */
  async issueReturnCode(accountId: string, asker: Asker): Promise<IssuedCode> {
    const issued = await this.parts.codes.issueReturnCode(await this.require(accountId));
    await this.tell(asker, 'password.reset', { accountId, step: 'code-made', code: 'return' });
    return issued;
  }

  /** @throws AppError ACCOUNT_UNKNOWN */
  async endSessions(accountId: string, asker: Asker): Promise<void> {
    await this.require(accountId);
    const sessions = await this.parts.desk.endAll(accountId);
    await this.tell(asker, 'session.revoked', { accountId, sessions });
  }

  /**
   * Takes all second factors away from somebody who has lost them, and ends the sessions that were begun with them.
   * @throws AppError ACCOUNT_UNKNOWN
   */
  async removeFactors(accountId: string, asker: Asker): Promise<void> {
    const { factors, desk } = this.parts;
    await this.require(accountId);
    await factors.removeAll(accountId);
    await desk.endAll(accountId);
    await this.tell(asker, 'factor.removed', { accountId, factor: 'all' });
  }

  private async require(accountId: string): Promise<Account> {
    const account = await this.parts.accounts.find(accountId);
    if (account === undefined) throw new AppError('ACCOUNT_UNKNOWN');
    return account;
  }

  private async item(account: Account): Promise<AccountListItem> {
    const { factors, desk } = this.parts;
    const { accountId } = account;
    const [totp, passkeys, sessions] = await Promise.all([
      factors.totpOf(accountId),
      factors.passkeysOf(accountId),
      desk.list(accountId),
    ]);
    return itemOf(account, totp !== undefined || passkeys.length > 0, sessions.length);
  }

  private async tellChanges(before: Account, after: Account, asker: Asker): Promise<void> {
    const { accountId, isAdministrator } = after;
    const changed = [
      ...(before.name === after.name ? [] : (['name'] as const)),
      ...(before.email === after.email ? [] : (['email'] as const)),
      ...(before.isAdministrator === isAdministrator ? [] : (['administrator'] as const)),
    ];
    if (changed.length > 0)
      await this.tell(asker, 'account.changed', { accountId, changed, isAdministrator });
    if (before.isDisabled !== after.isDisabled)
      await this.tell(asker, after.isDisabled ? 'account.disabled' : 'account.enabled', { accountId });
  }

  private async tell<K extends AuditKind>(
    { who, from }: Asker,
    kind: K,
    data: AuditDataMap[K],
  ): Promise<void> {
    await this.parts.trail.record({ kind, who, from, data } as AuditRecord);
  }
}

function itemOf(account: Account, hasFactor: boolean, sessions: number): AccountListItem {
  const { passwordHash, ...shown } = account;
  return { ...shown, hasPassword: passwordHash !== undefined, hasFactor, sessions };
}
