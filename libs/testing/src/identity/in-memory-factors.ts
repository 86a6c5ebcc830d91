import { Factors, type Passkey, type Totp } from '@cyberdrill/identity';
import { randomUUID } from 'node:crypto';

/** Second factors as long as the process lives. */
export class InMemoryFactors extends Factors {
  private readonly totps = new Map<string, Totp>();
  private readonly passkeys = new Map<string, Passkey>();
  private readonly recoveryCodes = new Map<string, Set<string>>();

  async totpOf(accountId: string): Promise<Totp | undefined> {
    return this.totps.get(accountId);
  }

  async saveTotp(totp: Totp): Promise<void> {
    this.totps.set(totp.accountId, totp);
  }

  async takeTotpStep(accountId: string, step: number): Promise<boolean> {
    const totp = this.totps.get(accountId);
    if (totp === undefined || totp.lastStep >= step) return false;
    this.totps.set(accountId, { ...totp, lastStep: step });
    return true;
  }

  async removeTotp(accountId: string): Promise<boolean> {
    return this.totps.delete(accountId);
  }

  async passkeysOf(accountId: string): Promise<readonly Passkey[]> {
    return this.of(accountId).sort((a, b) => a.createdAtMs - b.createdAtMs);
  }

  async passkeyByCredential(credentialId: string): Promise<Passkey | undefined> {
    return [...this.passkeys.values()].find((passkey) => passkey.credentialId === credentialId);
  }

  async savePasskey(passkey: Omit<Passkey, 'passkeyId'>): Promise<boolean> {
    if ((await this.passkeyByCredential(passkey.credentialId)) !== undefined) return false;
    const passkeyId = randomUUID();
    this.passkeys.set(passkeyId, { passkeyId, ...passkey });
    return true;
  }

  async usePasskey(passkeyId: string, signCount: number, atMs: number): Promise<boolean> {
    const passkey = this.passkeys.get(passkeyId);
    if (passkey === undefined) return false;
    const isCounting = signCount > 0 || passkey.signCount > 0;
    if (isCounting && signCount <= passkey.signCount) return false;
    this.passkeys.set(passkeyId, { ...passkey, signCount, lastUsedAtMs: atMs });
    return true;
  }

  async renamePasskey(accountId: string, passkeyId: string, name: string): Promise<boolean> {
    const passkey = this.passkeys.get(passkeyId);
    if (passkey?.accountId !== accountId) return false;
    this.passkeys.set(passkeyId, { ...passkey, name });
    return true;
  }

  async removePasskey(accountId: string, passkeyId: string): Promise<boolean> {
    return this.passkeys.get(passkeyId)?.accountId === accountId && this.passkeys.delete(passkeyId);
  }

  async setRecoveryCodes(accountId: string, codeHashes: readonly string[]): Promise<void> {
    this.recoveryCodes.set(accountId, new Set(codeHashes));
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    return this.recoveryCodes.get(accountId)?.size ?? 0;
  }

  async takeRecoveryCode(accountId: string, codeHash: string): Promise<boolean> {
    return this.recoveryCodes.get(accountId)?.delete(codeHash) ?? false;
  }

  async accountsWithFactor(): Promise<ReadonlySet<string>> {
    return new Set([...this.totps.keys(), ...[...this.passkeys.values()].map(({ accountId }) => accountId)]);
  }

  async removeAll(accountId: string): Promise<void> {
    this.totps.delete(accountId);
    this.recoveryCodes.delete(accountId);
    for (const { passkeyId } of this.of(accountId)) this.passkeys.delete(passkeyId);
  }

  private of(accountId: string): Passkey[] {
    return [...this.passkeys.values()].filter((passkey) => passkey.accountId === accountId);
  }
}
