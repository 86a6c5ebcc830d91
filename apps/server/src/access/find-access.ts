import type { FindAccess } from '@cyberdrill/delivery';
import type { Keyring } from './keyring.ts';

/** Lets sockets look tokens up in the keyring. The administrator's key opens no exercise. */
export function findAccessBy(keyring: Keyring): FindAccess {
  return (token) => keyring.access(token);
}
