import type { AuditOrigin } from '@cyberdrill/contracts';
import { makeCode, readCode } from '../codes/code-text.ts';
import { secretHash } from '../secrets.ts';
import type { Entered, SignedIn } from '../sessions/signed-in.ts';
import type { FactorParts } from './factor-parts.ts';

const RECOVERY_CODES = 10;
/** 60 random bits each: nobody guesses one, and people can type it. */
const RECOVERY_GROUPS = 3;

/** What came of enrolling a factor. */
export interface Enrolled extends Entered {
  /** With the first factor, shown this once. */
  readonly recoveryCodes?: readonly string[];
}

/** Makes new recovery codes for an account; old ones are void. Shown this once. */
export async function renewRecoveryCodes(
  { factors }: FactorParts,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => makeCode(RECOVERY_GROUPS));
  await factors.setRecoveryCodes(
    accountId,
    codes.map((code) => secretHash(readCode(code))),
  );
  return codes;
}

/**
 * What follows from a factor that was just enrolled: it was shown thereby, so the session is strong from now on. Other sessions of
 * the account go no further until they show it, too.
 */
export async function afterEnrolment(
  parts: FactorParts,
  signedIn: SignedIn,
  factor: 'totp' | 'passkey',
  from: AuditOrigin,
): Promise<Enrolled> {
  const { account, factors } = signedIn;
  const { accountId, name } = account;
  const recoveryCodes = factors.length === 0 ? await renewRecoveryCodes(parts, accountId) : undefined;
  const entered = await parts.desk.prove(signedIn, true);
  await parts.changes.publish({ accountId });
  await parts.trail.record({
    kind: 'factor.added',
    who: { accountId, name },
    from,
    data: { accountId, factor },
  });
  return { ...entered, ...(recoveryCodes !== undefined && { recoveryCodes }) };
}

/** What follows from a factor that was just shown in a session. */
export async function afterShowing(
  parts: FactorParts,
  signedIn: SignedIn,
  from: AuditOrigin,
): Promise<Entered> {
  const { accountId, name } = signedIn.account;
  parts.pace.succeededFactor(accountId);
  const entered = await parts.desk.prove(signedIn, true);
  const { sessionId, signedInBy } = entered.signedIn.session;
  const data = { way: signedInBy, sessionId, isStrong: true };
  await parts.trail.record({ kind: 'sign-in.succeeded', who: { accountId, name }, from, data });
  return entered;
}
