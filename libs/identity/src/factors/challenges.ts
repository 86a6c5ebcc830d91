/** Something that was begun and is to be finished within minutes, once, at whichever process. */
export interface Challenge {
  readonly kind: 'passkey-enrol' | 'passkey-show' | 'totp-enrol' | 'oidc';
  /** Who began it; left out when nobody was signed in. */
  readonly accountId?: string;
  /** What is needed to finish it. */
  readonly data: Readonly<Record<string, string>>;
  /** Wall milliseconds. */
  readonly expiresAtMs: number;
}

/** Challenges under way. */
export abstract class Challenges {
  /** Keeps a challenge under an id of the caller's that cannot be guessed. Forgets, in passing, those whose time is over by `nowMs`. */
  abstract put(challengeId: string, challenge: Challenge, nowMs: number): Promise<void>;
  /** Takes a challenge, so that nobody can take it again; `undefined` when there is none. */
  abstract take(challengeId: string): Promise<Challenge | undefined>;
  /** Looks at a challenge and leaves it: for what may be tried more than once. */
  abstract peek(challengeId: string): Promise<Challenge | undefined>;
}
