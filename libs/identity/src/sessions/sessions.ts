import type { FactorKind } from '@cyberdrill/contracts';
import type { Account } from '../accounts/account.ts';
import type { Session } from './session.ts';

/** What a session is opened with. */
export type NewSession = Omit<Session, 'sessionId'> & { readonly tokenHash: string };

/** What changes when a session is used, or proven again. A new token makes the old one worthless. */
export interface SessionChanges {
  readonly tokenHash?: string;
  readonly address?: string;
  readonly isStrong?: boolean;
  readonly provenAtMs?: number;
  readonly lastUsedAtMs?: number;
  readonly expiresAtMs?: number;
  readonly idleUntilMs?: number;
}

/** A session with whose it is, and the second factors that its account has. */
export interface FoundSession {
  readonly session: Session;
  readonly account: Account;
  /** An app, a passkey; and, beside one of them, recovery codes that are left. */
  readonly factors: readonly FactorKind[];
}

/** The sessions that there are. An ended one is gone; what became of it is for the audit trail to tell. */
export abstract class Sessions {
  /** Opens a session. */
  abstract open(session: NewSession): Promise<Session>;
  /** The session with this token's hash, though its time may be over; asked often, so it is one look. */
  abstract find(tokenHash: string): Promise<FoundSession | undefined>;
  /** All of an account, last used first. */
  abstract listOf(accountId: string): Promise<readonly Session[]>;
  /** How many each account has whose time is not over. */
  abstract countByAccount(nowMs: number): Promise<ReadonlyMap<string, number>>;
  /** Changes a session; `undefined` when it has ended. */
  abstract change(sessionId: string, changes: SessionChanges): Promise<Session | undefined>;
  /** Ends one session of an account; false when the account has no such session. */
  abstract end(accountId: string, sessionId: string): Promise<boolean>;
  /** Ends all sessions of an account but one; returns which. */
  abstract endAll(accountId: string, exceptSessionId?: string): Promise<readonly string[]>;
  /** Forgets those whose time is over. */
  abstract sweep(nowMs: number): Promise<void>;
}
