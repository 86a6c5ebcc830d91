import type { FactorKind, SessionStanding } from '@cyberdrill/contracts';
import type { Account } from '../accounts/account.ts';
import type { Session } from './session.ts';

/** Somebody in a session, with everything that decides what the session is good for. */
export interface SignedIn {
  readonly account: Account;
  readonly session: Session;
  readonly standing: SessionStanding;
  /** Second factors that the account can show. */
  readonly factors: readonly FactorKind[];
  /** The account may not be without one. */
  readonly mustHaveFactor: boolean;
}

/** A session that was opened or proven, with its token: shown to the browser, and kept nowhere else. */
export interface Entered {
  readonly token: string;
  readonly signedIn: SignedIn;
}
