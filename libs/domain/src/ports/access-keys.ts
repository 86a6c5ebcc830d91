import type { Access } from '../access/access.ts';

/** The keys to exercises. A key is a secret token; whoever shows it has the access it was granted for. */
export abstract class AccessKeys {
  /**
   * Makes a key. The token (256 random bits, base64url) is told this once: only its SHA-256 is kept.
   * @throws AppError EXERCISE_UNKNOWN
   */
  abstract grant(
    access: Omit<Access, 'accessId'>,
  ): Promise<{ readonly access: Access; readonly token: string }>;
  /** The access a token opens; `undefined` when it is not known or was revoked. */
  abstract find(token: string): Promise<Access | undefined>;
  /** Ends a key to an exercise at once; unknown and revoked ones, and those of another exercise, are left as they are. */
  abstract revoke(exerciseId: string, accessId: string): Promise<void>;
}
