import type { Actor } from '@cyberdrill/domain';

/** What an access token opens: one exercise, for one actor. */
export interface SocketAccess {
  /** Names the key without giving it away; the same for every device that uses it. */
  readonly keyId: string;
  readonly exerciseId: string;
  readonly actor: Actor;
}

/** Looks a token up; `undefined` when it is unknown or was revoked. Called often: answers from memory where it can. */
export type FindAccess = (token: string) => Promise<SocketAccess | undefined>;
