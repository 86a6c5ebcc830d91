import type { AuditOrigin, TotpOffer } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { readCode } from '../codes/code-text.ts';
import { secretHash } from '../secrets.ts';
import type { Entered, SignedIn } from '../sessions/signed-in.ts';
import { afterEnrolment, afterShowing, type Enrolled } from './enrolment.ts';
import { CHALLENGE_FOR_MS, type FactorParts } from './factor-parts.ts';
import { requireMayChangeFactors } from './may-change-factors.ts';
import { SERVICE_NAME } from './relying-party.ts';
import { makeTotpSecret, stepOfCode, totpUri } from './totp-code.ts';

/** Authenticator apps, and the recovery codes that stand in for them. */
export class TotpDesk {
  private readonly parts: FactorParts;

  constructor(parts: FactorParts) {
    this.parts = parts;
  }

  /**
   * A new secret, which counts once a code of it was shown; an offer before it is void.
   * @throws AppError FACTOR_REQUIRED, FRESH_PROOF_REQUIRED
   */
  async offer(signedIn: SignedIn): Promise<TotpOffer> {
    const { challenges, clock } = this.parts;
    const nowMs = clock.nowMs();
    requireMayChangeFactors(signedIn, nowMs);
    const { accountId, email, name } = signedIn.account;
    const secret = makeTotpSecret();
    await challenges.take(offerOf(signedIn));
    const expiresAtMs = nowMs + CHALLENGE_FOR_MS;
    await challenges.put(
      offerOf(signedIn),
      { kind: 'totp-enrol', accountId, data: { secret }, expiresAtMs },
      nowMs,
    );
    return { secret, uri: totpUri(secret, SERVICE_NAME, email ?? name) };
  }

  /** @throws AppError FACTOR_WRONG, CHALLENGE_UNKNOWN, FACTOR_REQUIRED, FRESH_PROOF_REQUIRED, TOO_MANY_REQUESTS */
  async confirm(signedIn: SignedIn, code: string, from: AuditOrigin): Promise<Enrolled> {
    const { challenges, clock, factors, pace } = this.parts;
    const nowMs = Math.floor(clock.nowMs());
    requireMayChangeFactors(signedIn, nowMs);
    const { accountId } = signedIn.account;
    // Looked at and not taken: a mistyped code is no reason to scan another QR code.
    const secret = (await challenges.peek(offerOf(signedIn)))?.data['secret'];
    if (secret === undefined) throw new AppError('CHALLENGE_UNKNOWN');
    pace.beginFactor(accountId, from.address);
    const step = stepOfCode(secret, code, nowMs);
    if (step === undefined) throw new AppError('FACTOR_WRONG');
    if ((await challenges.take(offerOf(signedIn))) === undefined) throw new AppError('CHALLENGE_UNKNOWN');
    pace.succeededFactor(accountId);
    await factors.saveTotp({ accountId, secret, sinceMs: nowMs, lastStep: step });
    return afterEnrolment(this.parts, signedIn, 'totp', from);
  }

  /** Shows a code of the app. @throws AppError FACTOR_WRONG, TOO_MANY_REQUESTS */
  async show(signedIn: SignedIn, code: string, from: AuditOrigin): Promise<Entered> {
    const { clock, factors, pace, signIn } = this.parts;
    const { account } = signedIn;
    pace.beginFactor(account.accountId, from.address);
    const totp = await factors.totpOf(account.accountId);
    const step = totp === undefined ? undefined : stepOfCode(totp.secret, code, clock.nowMs());
    if (step === undefined || !(await factors.takeTotpStep(account.accountId, step)))
      return signIn.refuse('totp', account, from, 'FACTOR_WRONG');
    return afterShowing(this.parts, signedIn, from);
  }

  /** Shows a recovery code, which is used up by it. @throws AppError FACTOR_WRONG, TOO_MANY_REQUESTS */
  async showRecoveryCode(signedIn: SignedIn, code: string, from: AuditOrigin): Promise<Entered> {
    const { factors, pace, signIn } = this.parts;
    const { account } = signedIn;
    pace.beginFactor(account.accountId, from.address);
    const isRight =
      signedIn.factors.includes('recovery-code') &&
      (await factors.takeRecoveryCode(account.accountId, secretHash(readCode(code))));
    if (!isRight) return signIn.refuse('recovery-code', account, from, 'FACTOR_WRONG');
    return afterShowing(this.parts, signedIn, from);
  }
}

function offerOf({ session }: SignedIn): string {
  return `totp ${session.sessionId}`;
}
