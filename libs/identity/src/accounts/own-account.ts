import type { AuditTrail } from '@cyberdrill/audit';
import type { AuditOrigin, PasswordChange } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import type { CodeDesk } from '../codes/code-desk.ts';
import type { SessionDesk } from '../sessions/session-desk.ts';
import type { Entered, SignedIn } from '../sessions/signed-in.ts';
import type { AccessChanges } from '../sessions/access-changes.ts';
import { requireFreshProof } from '../sessions/fresh-proof.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { SignInPace } from '../sign-in/sign-in-pace.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { requireEmail } from './require-email.ts';
import { requirePassword } from './require-password.ts';
import type { WallClock } from '@cyberdrill/domain';

/** What {@link OwnAccount} works with. */
export interface OwnAccountParts {
  readonly accounts: Accounts;
  readonly codes: CodeDesk;
  readonly desk: SessionDesk;
  readonly hasher: PasswordHasher;
  readonly pace: SignInPace;
  readonly signIn: SignIn;
  readonly changes: AccessChanges;
  readonly trail: AuditTrail;
  readonly clock: WallClock;
}

/** What people change of their own account. */
export class OwnAccount {
  private readonly parts: OwnAccountParts;

  constructor(parts: OwnAccountParts) {
    this.parts = parts;
  }

  async rename({ account }: SignedIn, name: string, from: AuditOrigin): Promise<Account> {
    const { accounts, changes, trail } = this.parts;
    const { accountId, isAdministrator } = account;
    const changed = await accounts.change(accountId, { name });
    await changes.publish({ accountId });
    await trail.record({
      kind: 'account.changed',
      who: { accountId, name: account.name },
      from,
      data: { accountId, changed: ['name'], isAdministrator },
    });
    return changed;
  }

  /**
   * Sets or changes the password. All other sessions end; this one goes on with a new token.
   * @throws AppError SIGN_IN_FAILED when the current password is wrong; FRESH_PROOF_REQUIRED when there is none and the person signed
   * in long ago; PASSWORD_REFUSED, EMAIL_INVALID, EMAIL_TAKEN, REQUEST_INVALID, TOO_MANY_REQUESTS
   */
  async setPassword(signedIn: SignedIn, wanted: PasswordChange, from: AuditOrigin): Promise<Entered> {
    const { accounts, codes, desk, hasher, trail } = this.parts;
    const { account, session } = signedIn;
    const { accountId, name } = account;
    await this.requireOwner(signedIn, wanted.currentPassword, from);
    const email = account.email ?? emailIn(wanted);
    requirePassword(wanted.newPassword, [name, email]);
    const passwordHash = await hasher.hash(wanted.newPassword);
    await accounts.change(accountId, { email, passwordHash });
    await codes.drop(accountId);
    await desk.endAll(accountId, session.sessionId);
    await trail.record({ kind: 'password.changed', who: { accountId, name }, from, data: { accountId } });
    return desk.prove(signedIn, false);
  }

  private async requireOwner(
    signedIn: SignedIn,
    current: string | undefined,
    from: AuditOrigin,
  ): Promise<void> {
    const { clock, hasher, pace, signIn } = this.parts;
    const { account, session } = signedIn;
    if (account.passwordHash === undefined) {
      requireFreshProof(session, clock.nowMs());
      return;
    }
    pace.beginAt(account.accountId, from.address);
    if (!(await hasher.verify(current ?? '', account.passwordHash)))
      await signIn.refuse('password', account, from, 'SIGN_IN_FAILED');
    pace.succeededAt(account.accountId, from.address);
  }
}

function emailIn({ email }: PasswordChange): string {
  if (email === undefined)
    throw new AppError('REQUEST_INVALID', {
      problem: 'email is needed: the account has none to sign in with',
    });
  return requireEmail(email);
}
