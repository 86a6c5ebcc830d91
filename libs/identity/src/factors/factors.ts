/** An authenticator app (RFC 6238). */
export interface Totp {
  readonly accountId: string;
  /** Base32. */
  readonly secret: string;
  readonly sinceMs: number;
  /** Time step of the last code that was taken: no code of it or of an earlier one counts again. */
  readonly lastStep: number;
}

/** A passkey (WebAuthn credential). */
export interface Passkey {
  readonly passkeyId: string;
  readonly accountId: string;
  /** What the authenticator calls it, base64url. */
  readonly credentialId: string;
  /** COSE, as the authenticator gave it. */
  readonly publicKey: Uint8Array;
  readonly signCount: number;
  readonly transports: readonly string[];
  /** What the person calls it. */
  readonly name: string;
  readonly createdAtMs: number;
  readonly lastUsedAtMs?: number;
}

/** Everybody's second factors. What may be used once is taken in one step, so that of two attempts at the same time one fails. */
export abstract class Factors {
  abstract totpOf(accountId: string): Promise<Totp | undefined>;
  /** Enrols an app; an earlier one counts no more. */
  abstract saveTotp(totp: Totp): Promise<void>;
  /** Takes a time step; false when it, or a later one, was taken before. */
  abstract takeTotpStep(accountId: string, step: number): Promise<boolean>;
  abstract removeTotp(accountId: string): Promise<boolean>;

  /** Of an account, oldest first. */
  abstract passkeysOf(accountId: string): Promise<readonly Passkey[]>;
  abstract passkeyByCredential(credentialId: string): Promise<Passkey | undefined>;
  /** False when there is a passkey with this credential, whosever it is. */
  abstract savePasskey(passkey: Omit<Passkey, 'passkeyId'>): Promise<boolean>;
  /** Notes a use; false when the count is not beyond the last one (a cloned authenticator). Counts of 0 mean that it does not count. */
  abstract usePasskey(passkeyId: string, signCount: number, atMs: number): Promise<boolean>;
  abstract renamePasskey(accountId: string, passkeyId: string, name: string): Promise<boolean>;
  abstract removePasskey(accountId: string, passkeyId: string): Promise<boolean>;

  /** Replaces all recovery codes of an account; only their hashes are kept. */
  abstract setRecoveryCodes(accountId: string, codeHashes: readonly string[]): Promise<void>;
  abstract recoveryCodesLeft(accountId: string): Promise<number>;
  /** Takes a recovery code; false when the account has no such code (any more). */
  abstract takeRecoveryCode(accountId: string, codeHash: string): Promise<boolean>;

  /** Accounts that have an app or a passkey. */
  abstract accountsWithFactor(): Promise<ReadonlySet<string>>;
  /** Takes everything from an account. */
  abstract removeAll(accountId: string): Promise<void>;
}
