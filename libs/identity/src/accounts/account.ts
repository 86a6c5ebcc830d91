/** A person who can sign in, as the store keeps it. */
export interface Account {
  readonly accountId: string;
  /** Shown to others; need not be unique. */
  readonly name: string;
  /** In its canonical form (see {@link canonicalEmail}); no two accounts have the same. */
  readonly email?: string;
  readonly isAdministrator: boolean;
  /** Cannot sign in; what it did stays. */
  readonly isDisabled: boolean;
  /** Left out for people who never chose a password. */
  readonly passwordHash?: string;
  /** Wall milliseconds. */
  readonly createdAtMs: number;
  /** Wall milliseconds; left out before the first sign-in. */
  readonly lastSignInAtMs?: number;
}

/** What a new account begins with. */
export interface NewAccount {
  readonly name: string;
  readonly email?: string;
  readonly isAdministrator?: boolean;
  readonly passwordHash?: string;
}

/** What may change of an account. Left out stays as it is. */
export interface AccountChanges {
  readonly name?: string;
  readonly email?: string;
  readonly isAdministrator?: boolean;
  readonly isDisabled?: boolean;
  readonly passwordHash?: string;
  readonly lastSignInAtMs?: number;
}

/** What an identity provider calls a person: the pair is unique for ever, an e-mail address is not. */
export interface ProvidedIdentity {
  readonly issuer: string;
  readonly subject: string;
}
