import type { FindAccess } from '@cyberdrill/delivery';
import { actorOf } from './actor-of.ts';
import type { Keyring } from './keyring.ts';

/** Lets sockets look tokens up in the keyring. The administrator's key opens no exercise. */
export function findAccessBy(keyring: Keyring): FindAccess {
  return async (token) => {
    const access = await keyring.access(token);
    if (access === undefined) return undefined;
    return { keyId: access.accessId, exerciseId: access.exerciseId, actor: actorOf(access) };
  };
}
