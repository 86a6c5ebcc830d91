import type { Access } from '@cyberdrill/domain';

/** By what a device says who it is: a key, or the session of its browser and which exercise it is about. */
export type Credential =
  { readonly token: string } | { readonly sessionToken: string; readonly exerciseId: string };

/** What a credential opens. */
export interface Opened {
  readonly access: Access;
  /** With a session: which one. */
  readonly sessionId?: string;
  /** Name of the person, as far as it is known; keys belong to whoever holds them. */
  readonly name?: string;
}

/**
 * Looks a credential up. Called often: answers from memory where it can.
 * @throws AppError saying why it opens nothing: TOKEN_UNKNOWN; SIGN_IN_REQUIRED, FACTOR_REQUIRED, EXERCISE_UNKNOWN and the like
 */
export type FindAccess = (credential: Credential) => Promise<Opened>;

/** The secret in a credential. */
export function secretIn(credential: Credential): string {
  return 'token' in credential ? credential.token : credential.sessionToken;
}

/** Whether two looks found the same access with the same rights. */
export function isSameAccess(one: Access, other: Access): boolean {
  return one.accessId === other.accessId && one.role === other.role && one.teamId === other.teamId;
}
