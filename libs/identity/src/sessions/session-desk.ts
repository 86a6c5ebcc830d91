import type { AuditOrigin, SignInWay } from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { Account } from '../accounts/account.ts';
import type { Memberships } from '../memberships/memberships.ts';
import { makeToken, secretHash } from '../secrets.ts';
import type { AccessChanges } from './access-changes.ts';
import { deviceName } from './device-name.ts';
import { endsOf, isOver, type SessionLimits } from './session-limits.ts';
import type { Session } from './session.ts';
import type { FoundSession, NewSession, Sessions } from './sessions.ts';
import type { Entered, SignedIn } from './signed-in.ts';
import { mustHaveFactor, standingOf } from './standing.ts';

/** What {@link SessionDesk} works with. */
export interface SessionParts {
  readonly sessions: Sessions;
  readonly memberships: Pick<Memberships, 'rolesOf'>;
  readonly changes: AccessChanges;
  readonly clock: WallClock;
  readonly limits: SessionLimits;
}

/** A use is noted this often: each note is a write. */
const NOTE_USE_EVERY_MS = 60_000;

/** Opens, finds and ends sessions, and knows what each is good for at the moment. */
export class SessionDesk {
  private readonly parts: SessionParts;
  private readonly limits: SessionLimits;

  constructor(parts: SessionParts) {
    this.parts = parts;
    this.limits = parts.limits;
  }

  /** Opens a session for somebody who has just shown who he is. */
  async open(
    account: Account,
    how: { way: SignInWay; isStrong: boolean },
    from: AuditOrigin,
  ): Promise<Entered> {
    const { token, session } = this.draft(how, await this.mustHaveFactor(account), from);
    await this.parts.sessions.open({ accountId: account.accountId, ...session });
    await this.parts.sessions.sweep(session.createdAtMs);
    return this.entered(token);
  }

  /** A session that begins now, and its token; it is there once it is opened for an account. */
  draft(
    how: { way: SignInWay; isStrong: boolean },
    isGuarded: boolean,
    from: AuditOrigin,
  ): { readonly token: string; readonly session: Omit<NewSession, 'accountId'> } {
    const nowMs = Math.floor(this.parts.clock.nowMs());
    const token = makeToken();
    const session = {
      tokenHash: secretHash(token),
      device: deviceName(from.agent),
      address: from.address,
      signedInBy: how.way,
      isStrong: how.isStrong,
      createdAtMs: nowMs,
      provenAtMs: nowMs,
      lastUsedAtMs: nowMs,
      ...endsOf(nowMs, isGuarded, this.limits),
    };
    return { token, session };
  }

  /** Who is in the session with this token; `undefined` when it is unknown, over, or its account disabled. */
  async find(token: string, from?: AuditOrigin): Promise<SignedIn | undefined> {
    const nowMs = Math.floor(this.parts.clock.nowMs());
    const found = await this.parts.sessions.find(secretHash(token));
    if (found === undefined || found.account.isDisabled || isOver(found.session, nowMs)) return undefined;
    const { session } = found;
    const signedIn = await this.signedIn(found);
    // Who became an administrator or director meanwhile gets their shorter time as well.
    if (signedIn.mustHaveFactor && nowMs >= session.createdAtMs + this.limits.guardedAbsoluteMs)
      return undefined;
    if (nowMs - session.lastUsedAtMs >= NOTE_USE_EVERY_MS) await this.noteUse(session, nowMs, from);
    return signedIn;
  }

  /**
   * Notes that the person has proven again who he is, in the same session, which gets a new token: whoever has the old one,
   * connections included, is out.
   * @param isStrong a second factor was shown
   * @throws AppError SIGN_IN_REQUIRED when the session has ended meanwhile
   */
  async prove({ session }: SignedIn, isStrong: boolean): Promise<Entered> {
    const nowMs = Math.floor(this.parts.clock.nowMs());
    const token = makeToken();
    await this.parts.sessions.change(session.sessionId, {
      tokenHash: secretHash(token),
      isStrong: session.isStrong || isStrong,
      provenAtMs: nowMs,
      lastUsedAtMs: nowMs,
    });
    await this.parts.changes.publish({ sessionId: session.sessionId });
    return this.entered(token);
  }

  /** Ends one session of an account; false when it has no such session. */
  async end(accountId: string, sessionId: string): Promise<boolean> {
    const isEnded = await this.parts.sessions.end(accountId, sessionId);
    if (isEnded) await this.parts.changes.publish({ sessionId });
    return isEnded;
  }

  /** Ends all sessions of an account but one, and says how many there were. */
  async endAll(accountId: string, exceptSessionId?: string): Promise<number> {
    const ended = await this.parts.sessions.endAll(accountId, exceptSessionId);
    if (ended.length > 0) await this.parts.changes.publish({ accountId });
    return ended.length;
  }

  /** Sessions of an account whose time is not over, last used first. */
  async list(accountId: string): Promise<readonly Session[]> {
    const nowMs = this.parts.clock.nowMs();
    return (await this.parts.sessions.listOf(accountId)).filter((session) => !isOver(session, nowMs));
  }

  private async noteUse(session: Session, nowMs: number, from: AuditOrigin | undefined): Promise<void> {
    await this.parts.sessions.change(session.sessionId, {
      lastUsedAtMs: nowMs,
      idleUntilMs: Math.min(session.expiresAtMs, nowMs + this.limits.idleMs),
      ...(from !== undefined && { address: from.address }),
    });
  }

  private async entered(token: string): Promise<Entered> {
    const signedIn = await this.find(token);
    if (signedIn === undefined) throw new AppError('SIGN_IN_REQUIRED');
    return { token, signedIn };
  }

  private async signedIn({ account, session, factors }: FoundSession): Promise<SignedIn> {
    const isRequired = await this.mustHaveFactor(account);
    const proof = {
      isStrong: session.isStrong,
      hasFactor: factors.length > 0,
      mustHaveFactor: isRequired,
    };
    return { account, session, standing: standingOf(proof), factors, mustHaveFactor: isRequired };
  }

  private async mustHaveFactor({ accountId, isAdministrator }: Account): Promise<boolean> {
    return mustHaveFactor(isAdministrator, await this.parts.memberships.rolesOf(accountId));
  }
}
