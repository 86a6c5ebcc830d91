import type { IssuedCode } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import type { AccountDesk } from '../accounts/account-desk.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Manager } from '../memberships/manager.ts';
import type { Memberships } from '../memberships/memberships.ts';
import { mayRecover } from './may-recover.ts';

/** What {@link MemberCodes} works with. */
export interface MemberCodesParts {
  readonly accounts: Accounts;
  readonly memberships: Memberships;
  readonly desk: AccountDesk;
}

/** Codes for people who have lost theirs, from who manages them at the exercise: nobody has an administrator at hand there. */
export class MemberCodes {
  private readonly parts: MemberCodesParts;

  constructor(parts: MemberCodesParts) {
    this.parts = parts;
  }

  /**
   * A code to set a new password by, or to come back by for who has none.
   * @throws AppError MEMBERSHIP_UNKNOWN; NOT_PERMITTED (see {@link mayRecover}), also for oneself
   */
  async issue(manager: Manager, exerciseId: string, membershipId: string): Promise<IssuedCode> {
    const { accounts, memberships, desk } = this.parts;
    const person = await memberships.person(exerciseId, membershipId);
    const account = person === undefined ? undefined : await accounts.find(person.accountId);
    if (account === undefined) throw new AppError('MEMBERSHIP_UNKNOWN');
    const { accountId, passwordHash } = account;
    const held = await memberships.historyOf(accountId);
    const isSelf = manager.membershipId === membershipId;
    if (isSelf || !mayRecover(manager.granter, account, held, exerciseId))
      throw new AppError('NOT_PERMITTED');
    return passwordHash === undefined
      ? desk.issueReturnCode(accountId, manager)
      : desk.issueResetCode(accountId, manager);
  }
}
