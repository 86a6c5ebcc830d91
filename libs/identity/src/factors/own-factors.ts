import type { AuditOrigin, OwnFactors as OwnFactorsView, PasskeyView } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import type { SignedIn } from '../sessions/signed-in.ts';
import { renewRecoveryCodes } from './enrolment.ts';
import type { FactorParts } from './factor-parts.ts';
import type { Passkey } from './factors.ts';
import { requireMayChangeFactors } from './may-change-factors.ts';

/** The second factors of one's own account. */
export class OwnFactors {
  private readonly parts: FactorParts;

  constructor(parts: FactorParts) {
    this.parts = parts;
  }

  async show({ account, mustHaveFactor }: SignedIn): Promise<OwnFactorsView> {
    const { factors } = this.parts;
    const { accountId } = account;
    const totp = await factors.totpOf(accountId);
    return {
      ...(totp !== undefined && { totpSinceMs: totp.sinceMs }),
      passkeys: (await factors.passkeysOf(accountId)).map(viewOf),
      recoveryCodesLeft: await factors.recoveryCodesLeft(accountId),
      isRequired: mustHaveFactor,
    };
  }

  /**
   * Ten new codes; the old ones are void.
   * @throws AppError FACTOR_REQUIRED (also without a factor that they could stand in for), FRESH_PROOF_REQUIRED
   */
  async renewRecoveryCodes(signedIn: SignedIn, from: AuditOrigin): Promise<readonly string[]> {
    requireMayChangeFactors(signedIn, this.parts.clock.nowMs());
    if (signedIn.factors.length === 0) throw new AppError('FACTOR_REQUIRED');
    const { accountId, name } = signedIn.account;
    const codes = await renewRecoveryCodes(this.parts, accountId);
    const data = { accountId, factor: 'recovery-code' } as const;
    await this.parts.trail.record({ kind: 'factor.added', who: { accountId, name }, from, data });
    return codes;
  }

  /** @throws AppError REQUEST_INVALID when the account has no such passkey */
  async renamePasskey({ account }: SignedIn, passkeyId: string, name: string): Promise<void> {
    if (!(await this.parts.factors.renamePasskey(account.accountId, passkeyId, name))) throw noSuchFactor();
  }

  /** @throws AppError FACTOR_REQUIRED for the last one of who must have one, FRESH_PROOF_REQUIRED, REQUEST_INVALID */
  async removeTotp(signedIn: SignedIn, from: AuditOrigin): Promise<void> {
    const { accountId } = signedIn.account;
    await this.remove(signedIn, 'totp', from, () => this.parts.factors.removeTotp(accountId));
  }

  /** @throws as {@link removeTotp} */
  async removePasskey(signedIn: SignedIn, passkeyId: string, from: AuditOrigin): Promise<void> {
    const { accountId } = signedIn.account;
    await this.remove(signedIn, 'passkey', from, () =>
      this.parts.factors.removePasskey(accountId, passkeyId),
    );
  }

  private async remove(
    signedIn: SignedIn,
    factor: 'totp' | 'passkey',
    from: AuditOrigin,
    work: () => Promise<boolean>,
  ): Promise<void> {
    const { changes, clock, factors, trail } = this.parts;
    requireMayChangeFactors(signedIn, clock.nowMs());
    const { accountId, name } = signedIn.account;
    const left = await this.count(accountId);
    if (left <= 1 && signedIn.mustHaveFactor) throw new AppError('FACTOR_REQUIRED');
    if (!(await work())) throw noSuchFactor();
    // Recovery codes stand in for another factor; without one they would be a password of their own.
    if (left <= 1) await factors.setRecoveryCodes(accountId, []);
    await changes.publish({ accountId });
    const data = { accountId, factor };
    await trail.record({ kind: 'factor.removed', who: { accountId, name }, from, data });
  }

  private async count(accountId: string): Promise<number> {
    const { factors } = this.parts;
    const passkeys = await factors.passkeysOf(accountId);
    return passkeys.length + ((await factors.totpOf(accountId)) === undefined ? 0 : 1);
  }
}

function viewOf({ passkeyId, name, createdAtMs, lastUsedAtMs }: Passkey): PasskeyView {
  return { passkeyId, name, createdAtMs, ...(lastUsedAtMs !== undefined && { lastUsedAtMs }) };
}

function noSuchFactor(): AppError {
  return new AppError('REQUEST_INVALID', { problem: 'there is no such factor' });
}
