/**
 * What a code is good for: `activation` and `reset` set a password, once; `return` signs in who has no password, until it is
 * replaced.
 */
export type CodeKind = 'activation' | 'reset' | 'return';

/** A code, of which only the hash is kept. */
export interface StoredCode {
  readonly kind: CodeKind;
  readonly accountId: string;
  readonly codeHash: string;
  /** Wall milliseconds; left out when it holds until it is replaced. */
  readonly expiresAtMs?: number;
  /** Wrong attempts that are left; left out when they are not counted. */
  readonly triesLeft?: number;
}

/** Codes that were handed to people. An account has at most one of a kind. */
export abstract class Codes {
  /** Keeps a code; an earlier one of the same kind and account is void. */
  abstract put(code: StoredCode): Promise<void>;
  /**
   * Takes a code of an account that is to be used once. A wrong one costs a try, and the last try the code; attempts at the same
   * time are counted one after the other.
   * @returns whether it was right and in time
   */
  abstract take(kind: CodeKind, accountId: string, codeHash: string, nowMs: number): Promise<boolean>;
  /** Whose code this is; for `return`, which is not used up. */
  abstract accountOf(kind: CodeKind, codeHash: string): Promise<string | undefined>;
  /** Whether an account has a code of a kind. */
  abstract has(kind: CodeKind, accountId: string): Promise<boolean>;
  /** Makes a code void, if there is one. */
  abstract drop(kind: CodeKind, accountId: string): Promise<void>;
}
