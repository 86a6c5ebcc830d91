import type { SignInWay } from '@cyberdrill/contracts';

/** A signed-in browser, as the store keeps it: of its token only the hash. */
export interface Session {
  readonly sessionId: string;
  readonly accountId: string;
  /** Browser and system in short. */
  readonly device: string;
  /** Network address it was last used from. */
  readonly address: string;
  readonly signedInBy: SignInWay;
  /** A second factor was shown. */
  readonly isStrong: boolean;
  readonly createdAtMs: number;
  /** When the person last showed a password, code or factor. */
  readonly provenAtMs: number;
  readonly lastUsedAtMs: number;
  /** The end, however much it is used. */
  readonly expiresAtMs: number;
  /** The end, if it is not used until then. */
  readonly idleUntilMs: number;
}
