import type { AuditTrail } from '@cyberdrill/audit';
import type { AuditOrigin, WelcomeRequest } from '@cyberdrill/contracts';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { SignInPace } from '../sign-in/sign-in-pace.ts';
import type { Entered } from '../sessions/signed-in.ts';
import type { Accounts } from './accounts.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { requireEmail } from './require-email.ts';
import { requirePassword } from './require-password.ts';

/** What {@link Welcome} works with. */
export interface WelcomeParts {
  readonly accounts: Accounts;
  readonly hasher: PasswordHasher;
  readonly pace: SignInPace;
  readonly signIn: SignIn;
  readonly trail: AuditTrail;
}

/**
 * The way in for the first administrator: a link that whoever can read the server's terminal has, and that leads nowhere once there
 * is an administrator. Its token follows from the administrator's key, so that every process and every start has the same one.
 */
export class Welcome {
  readonly token: string;
  private readonly parts: WelcomeParts;

  constructor(adminToken: string, parts: WelcomeParts) {
    this.token = createHmac('sha256', adminToken).update('cyberdrill welcome').digest('base64url');
    this.parts = parts;
  }

  /** Whether the link still leads somewhere. */
  async isOpen(): Promise<boolean> {
    return !(await this.parts.accounts.hasAdministrator());
  }

  /**
   * Makes the first administrator; of several who try at the same time, one.
   * @throws AppError CODE_INVALID, EMAIL_INVALID, PASSWORD_REFUSED, TOO_MANY_REQUESTS
   */
  async enter({ token, name, email, password }: WelcomeRequest, from: AuditOrigin): Promise<Entered> {
    const { accounts, hasher, pace, signIn, trail } = this.parts;
    pace.begin(from.address);
    if (!this.isRight(token) || !(await this.isOpen()))
      return signIn.refuse('welcome', undefined, from, 'CODE_INVALID');
    const canonical = requireEmail(email);
    requirePassword(password, [name, email]);
    const passwordHash = await hasher.hash(password);
    const account = await accounts.createFirstAdministrator({ name, email: canonical, passwordHash });
    if (account === undefined) return signIn.refuse('welcome', undefined, from, 'CODE_INVALID');
    const { accountId } = account;
    await trail.record({
      kind: 'account.created',
      who: { accountId, name },
      from,
      data: { accountId, by: 'welcome', isAdministrator: true },
    });
    return signIn.enter(account, { way: 'welcome', isStrong: false }, from);
  }

  private isRight(token: string): boolean {
    const [given, right] = [Buffer.from(token), Buffer.from(this.token)];
    return given.length === right.length && timingSafeEqual(given, right);
  }
}
