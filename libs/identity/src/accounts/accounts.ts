import type { Account, AccountChanges, NewAccount, ProvidedIdentity } from './account.ts';

/** Everybody who can sign in. E-mail addresses come and go in their canonical form. */
export abstract class Accounts {
  /**
   * Makes an account.
   * @throws AppError EMAIL_TAKEN
   */
  abstract create(account: NewAccount): Promise<Account>;
  /** Makes the first administrator; `undefined`, and nothing is stored, when there is an administrator already or the e-mail is taken. */
  abstract createFirstAdministrator(account: NewAccount): Promise<Account | undefined>;
  abstract find(accountId: string): Promise<Account | undefined>;
  abstract findByEmail(email: string): Promise<Account | undefined>;
  /** All, by name. */
  abstract list(): Promise<readonly Account[]>;
  /** Whether anybody administers this server: disabled administrators do not. */
  abstract hasAdministrator(): Promise<boolean>;
  /**
   * Changes an account.
   * @throws AppError ACCOUNT_UNKNOWN, EMAIL_TAKEN, or LAST_ADMINISTRATOR when nobody would be left to administer
   */
  abstract change(accountId: string, changes: AccountChanges): Promise<Account>;
  /** The account that signs in with this identity. */
  abstract findByIdentity(identity: ProvidedIdentity): Promise<Account | undefined>;
  /** Makes an account that signs in with an identity, in one step; `undefined`, and nothing is made, when there is one already. */
  abstract createFor(identity: ProvidedIdentity, account: NewAccount): Promise<Account | undefined>;
}
