import type { AcceptedNda } from '@cyberdrill/contracts';
import type { Account } from '../accounts/account.ts';
import type { Membership } from '../memberships/membership.ts';
import type { Admit } from '../memberships/memberships.ts';
import type { Session } from '../sessions/session.ts';
import type { NewSession } from '../sessions/sessions.ts';
import type { Invitation } from './invitation.ts';

/** Who comes for the first time, and with whose joining an account is made. */
export interface Newcomer {
  readonly name: string;
  /** In its canonical form. */
  readonly email?: string;
  readonly passwordHash?: string;
  /** Of the code by which somebody without a password comes back. */
  readonly returnCodeHash?: string;
  /** The session that the newcomer goes on in. */
  readonly session: Omit<NewSession, 'accountId'>;
}

/** Everything that joining is to do. */
export interface JoinPlan {
  readonly invitation: Invitation;
  readonly scenarioId: string;
  /** Hash of what the client calls this attempt. */
  readonly joinHash: string;
  readonly who: { readonly accountId: string } | { readonly newcomer: Newcomer };
  readonly acceptance?: Omit<AcceptedNda, 'atMs'>;
  readonly admit: Admit;
}

/** What joining has done. */
export interface JoinOutcome {
  readonly account: Account;
  readonly membership: Membership;
  /** The newcomer's. */
  readonly session?: Session;
  /** The same attempt had come through before: the person is the same, and no second seat was taken. */
  readonly isRepeat: boolean;
}

/** For so long after joining the same attempt, sent again, finds its person; wall milliseconds. */
export const REPEAT_WITHIN_MS = 3_600_000;

/** The door. */
export abstract class Joins {
  /**
   * Takes a seat and makes account, membership, acceptance and session of it, in one step: all of it is there, or nothing. However
   * many come at the same moment, no more get in than there are seats.
   * @throws AppError INVITATION_UNKNOWN (also when revoked), INVITATION_EXPIRED, INVITATION_FULL, EMAIL_TAKEN, MEMBER_ALREADY,
   * ACCOUNT_UNKNOWN, TOO_MANY_REQUESTS when too many wait already, or what `admit` refuses with
   */
  abstract join(plan: JoinPlan): Promise<JoinOutcome>;
}
