import type { AuditOrigin, JoinRequest } from '@cyberdrill/contracts';
import type { DrillRole } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { PasswordHasher } from '../accounts/password-hasher.ts';
import { requireEmail } from '../accounts/require-email.ts';
import { requirePassword } from '../accounts/require-password.ts';
import { draftReturnCode } from '../codes/code-desk.ts';
import type { SessionDesk } from '../sessions/session-desk.ts';
import { mustHaveFactor } from '../sessions/standing.ts';
import type { Newcomer } from './joins.ts';

/** Somebody new, and the secrets that only he is told. */
export interface NewcomerDraft {
  readonly newcomer: Newcomer;
  /** Of the session. */
  readonly token: string;
  /** For who has no password. */
  readonly returnCode?: string;
}

/**
 * Makes ready what is stored of somebody new.
 * @throws AppError REQUEST_INVALID, EMAIL_INVALID, PASSWORD_REFUSED, TOO_MANY_REQUESTS
 */
export async function draftNewcomer(
  request: JoinRequest,
  role: DrillRole,
  { hasher, sessions }: { readonly hasher: PasswordHasher; readonly sessions: SessionDesk },
  from: AuditOrigin,
): Promise<NewcomerDraft> {
  const { name, password } = request;
  if (name === undefined)
    throw new AppError('REQUEST_INVALID', { problem: 'name is needed, unless you sign in' });
  const email = request.email === undefined ? undefined : requireEmail(request.email);
  if (password !== undefined && email === undefined)
    throw new AppError('REQUEST_INVALID', { problem: 'a password needs an e-mail address to sign in by' });
  const isGuarded = mustHaveFactor(false, [role]);
  const { token, session } = sessions.draft({ way: 'invitation', isStrong: false }, isGuarded, from);
  const person = { name, ...(email !== undefined && { email }), session };
  if (password === undefined) {
    const { code, codeHash } = draftReturnCode();
    return { newcomer: { ...person, returnCodeHash: codeHash }, token, returnCode: code };
  }
  requirePassword(password, [name, email]);
  return { newcomer: { ...person, passwordHash: await hasher.hash(password) }, token };
}
