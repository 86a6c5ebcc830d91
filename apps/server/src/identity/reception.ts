import type { OwnSession } from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import type { Entered, SessionDesk, SignedIn } from '@cyberdrill/identity';
import type { Response } from 'express';
import { originOf } from '../audit/origin-of.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { ownSession } from './own-session.ts';
import { giveSessionCookie, takeSessionCookie, tokenInCookie } from './session-cookie.ts';
import type { Visitors } from './visitors.ts';

/** Between browsers and their sessions: who has come, and the cookie by which he is known the next time. */
export class Reception {
  private readonly visitors: Visitors;
  private readonly desk: SessionDesk;
  private readonly clock: WallClock;

  constructor(visitors: Visitors, desk: SessionDesk, clock: WallClock) {
    this.visitors = visitors;
    this.desk = desk;
    this.clock = clock;
  }

  /** Who is signed in, on routes that ask of nobody to be. A cookie that is worth nothing any more is taken away. */
  async whoIs(request: DrillRequest, response?: Response): Promise<SignedIn | undefined> {
    const token = tokenInCookie(request.headers);
    const signedIn = token === undefined ? undefined : await this.visitors.signedIn(token, originOf(request));
    if (token !== undefined && signedIn === undefined && response !== undefined) takeSessionCookie(response);
    return signedIn;
  }

  /** Lets somebody in who has just shown who he is. A session that the browser had before ends. */
  async letIn(entered: Entered, request: DrillRequest, response: Response): Promise<OwnSession> {
    const before = await this.whoIs(request);
    const { session } = entered.signedIn;
    if (before !== undefined && before.session.sessionId !== session.sessionId)
      await this.desk.end(before.account.accountId, before.session.sessionId);
    giveSessionCookie(response, entered.token, session.expiresAtMs - this.clock.nowMs());
    return ownSession(entered.signedIn);
  }

  /** Ends a session, and has the browser forget it. */
  async seeOut({ account, session }: SignedIn, response: Response): Promise<void> {
    await this.desk.end(account.accountId, session.sessionId);
    takeSessionCookie(response);
  }
}
