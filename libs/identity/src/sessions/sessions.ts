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

/** The sessions that there are. An ended one is gone; what became of it is for the audit trail to tell. */
export abstract class Sessions {
  /** Opens a session. */
  abstract open(session: NewSession): Promise<Session>;
  /** The session with this token's hash, though its time may be over. */
  abstract findByTokenHash(tokenHash: string): Promise<Session | undefined>;
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
