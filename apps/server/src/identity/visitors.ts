import type { AuditOrigin } from '@cyberdrill/contracts';
import { isStorableId, type Access } from '@cyberdrill/domain';
import {
  BriefMemory,
  type AccessChange,
  type AccessChanges,
  type Memberships,
  type SessionDesk,
  type SignedIn,
} from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';

/** How long an answer is believed without asking again; changes are told, so this is for a word that got lost. */
const BELIEVED_MS = 5_000;

/** Who is signed in, and what exercises that opens. */
export class Visitors {
  private readonly sessions = new BriefMemory<SignedIn>(BELIEVED_MS);
  private readonly accesses = new BriefMemory<Access>(BELIEVED_MS);
  private readonly desk: SessionDesk;
  private readonly memberships: Memberships;

  constructor(desk: SessionDesk, memberships: Memberships, changes: AccessChanges) {
    this.desk = desk;
    this.memberships = memberships;
    changes.onChange((change) => this.forget(change));
  }

  /** Who is in the session with this token; `undefined` when it has ended, or never was. */
  signedIn(token: string, from?: AuditOrigin): Promise<SignedIn | undefined> {
    return this.sessions.find(token, () => this.desk.find(token, from));
  }

  /**
   * What somebody's session opens of an exercise. Who takes no part in it is not told whether there is one.
   * @throws AppError FACTOR_REQUIRED while a second factor is due; EXERCISE_UNKNOWN
   */
  async accessOf({ account, standing }: SignedIn, exerciseId: string): Promise<Access> {
    if (standing !== 'full') throw new AppError('FACTOR_REQUIRED');
    const { accountId } = account;
    const access = await this.accesses.find(`${accountId} ${exerciseId}`, () =>
      this.look(accountId, exerciseId),
    );
    if (access === undefined) throw new AppError('EXERCISE_UNKNOWN');
    return access;
  }

  private async look(accountId: string, exerciseId: string): Promise<Access | undefined> {
    if (!isStorableId(exerciseId)) return undefined;
    const membership = await this.memberships.activeOf(accountId, exerciseId);
    if (membership === undefined) return undefined;
    const { membershipId, role, teamId } = membership;
    return { accessId: membershipId, exerciseId, role, accountId, ...(teamId !== undefined && { teamId }) };
  }

  private forget(change: AccessChange): void {
    this.sessions.forget(({ account, session }) =>
      'accountId' in change
        ? change.accountId === account.accountId
        : 'sessionId' in change && change.sessionId === session.sessionId,
    );
    this.accesses.forget((access) => {
      if ('accountId' in change) return change.accountId === access.accountId;
      if ('accessId' in change) return change.accessId === access.accessId;
      return 'exerciseId' in change && change.exerciseId === access.exerciseId;
    });
  }
}
