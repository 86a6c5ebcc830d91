import type { Access } from '@cyberdrill/domain';

/** Looks a token up; `undefined` when it is unknown or was revoked. Called often: answers from memory where it can. */
export type FindAccess = (token: string) => Promise<Access | undefined>;
