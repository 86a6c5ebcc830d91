import type { AuditTrail } from '@cyberdrill/audit';
import type {
  AuditOrigin,
  FactorKind,
  PasswordSignIn,
  ResetCodeSignIn,
  SignInWay,
} from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { canonicalEmail } from '../accounts/canonical-email.ts';
import type { PasswordHasher } from '../accounts/password-hasher.ts';
import { requirePassword } from '../accounts/require-password.ts';
import type { CodeDesk } from '../codes/code-desk.ts';
import type { SessionDesk } from '../sessions/session-desk.ts';
import type { Entered } from '../sessions/signed-in.ts';
import type { SignInPace } from './sign-in-pace.ts';

/** What {@link SignIn} works with. */
export interface SignInParts {
  readonly accounts: Accounts;
  readonly codes: CodeDesk;
  readonly desk: SessionDesk;
  readonly hasher: PasswordHasher;
  readonly pace: SignInPace;
  readonly trail: AuditTrail;
  readonly clock: WallClock;
}

/**
 * Lets people in by something they know. Whatever is wrong, the answer is the same and takes as long: neither tells whether there
 * is such an account.
 */
export class SignIn {
  private readonly parts: SignInParts;

  constructor(parts: SignInParts) {
    this.parts = parts;
  }

  /** @throws AppError SIGN_IN_FAILED, TOO_MANY_REQUESTS */
  async byPassword({ email, password }: PasswordSignIn, from: AuditOrigin): Promise<Entered> {
    const { accounts, hasher, pace } = this.parts;
    const who = canonicalEmail(email);
    pace.beginAt(who ?? '', from.address);
    const account = who === undefined ? undefined : await accounts.findByEmail(who);
    const hash = account?.isDisabled === true ? undefined : account?.passwordHash;
    const isRight = await hasher.verify(password, hash);
    if (account === undefined || hash === undefined || !isRight)
      return this.refuse('password', account, from, 'SIGN_IN_FAILED');
    pace.succeededAt(who ?? '', from.address);
    if (hasher.isOutdated(hash))
      await accounts.change(account.accountId, { passwordHash: await hasher.hash(password) });
    return this.enter(account, { way: 'password', isStrong: false }, from);
  }

  /** @throws AppError SIGN_IN_FAILED, TOO_MANY_REQUESTS */
  async byReturnCode(code: string, from: AuditOrigin): Promise<Entered> {
    const { accounts, codes, pace } = this.parts;
    pace.begin(from.address);
    const accountId = await codes.ownerOfReturnCode(code);
    const account = accountId === undefined ? undefined : await accounts.find(accountId);
    if (account === undefined || account.isDisabled || account.passwordHash !== undefined)
      return this.refuse('return-code', account, from, 'SIGN_IN_FAILED');
    return this.enter(account, { way: 'return-code', isStrong: false }, from);
  }

  /**
   * Sets a password by a one-time code. All other sessions of the account end, and codes that are left are void.
   * @throws AppError CODE_INVALID, PASSWORD_REFUSED, TOO_MANY_REQUESTS
   */
  async byResetCode({ email, code, newPassword }: ResetCodeSignIn, from: AuditOrigin): Promise<Entered> {
    const { accounts, codes, desk, hasher, pace, trail } = this.parts;
    const who = canonicalEmail(email);
    pace.beginAt(`reset ${who ?? ''}`, from.address);
    // Looks at nothing that is stored, so that it tells nothing of the account.
    requirePassword(newPassword, [email]);
    const account = who === undefined ? undefined : await accounts.findByEmail(who);
    const usable = account?.isDisabled === true ? undefined : account;
    const kind = await codes.takePasswordCode(usable?.accountId, code);
    if (usable === undefined || kind === undefined)
      return this.refuse('reset-code', account, from, 'CODE_INVALID');
    const { accountId, name } = usable;
    const changed = await accounts.change(accountId, { passwordHash: await hasher.hash(newPassword) });
    await codes.drop(accountId);
    await desk.endAll(accountId);
    pace.succeededAt(`reset ${who ?? ''}`, from.address);
    const data = { accountId, step: 'code-used', code: kind } as const;
    await trail.record({ kind: 'password.reset', who: { accountId, name }, from, data });
    return this.enter(changed, { way: 'reset-code', isStrong: false }, from);
  }

  /** Lets in whom the caller has found out to be this account. The session is told before anybody has its token. */
  async enter(
    account: Account,
    how: { readonly way: SignInWay; readonly isStrong: boolean },
    from: AuditOrigin,
  ): Promise<Entered> {
    const { accounts, clock, desk, trail } = this.parts;
    const { accountId, name } = account;
    const signedInAtMs = Math.floor(clock.nowMs());
    const changed = await accounts.change(accountId, { lastSignInAtMs: signedInAtMs });
    const entered = await desk.open(changed, how, from);
    const { sessionId } = entered.signedIn.session;
    await trail.record({
      kind: 'sign-in.succeeded',
      who: { accountId, name },
      from,
      data: { ...how, sessionId },
    });
    return entered;
  }

  /** Tells of a failed attempt, and answers it. */
  async refuse(
    way: SignInWay | FactorKind,
    account: Account | undefined,
    from: AuditOrigin,
    code: 'SIGN_IN_FAILED' | 'CODE_INVALID' | 'FACTOR_WRONG' | 'OIDC_FAILED',
  ): Promise<never> {
    const { pace, trail } = this.parts;
    pace.failed(from.address);
    await trail.record({
      kind: 'sign-in.failed',
      who: account === undefined ? {} : { accountId: account.accountId, name: account.name },
      from,
      data: { way },
    });
    throw new AppError(code);
  }
}
