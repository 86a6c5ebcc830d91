import ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns/promises';
import type { WebhookTarget } from './webhook-target.ts';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Why a name leads nowhere that may be told. */
export type AddressProblem = 'unresolvable' | 'not-public';

/** The only block of IPv6 that is given out to the public internet. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Asks the system, as every other program does. */
export const resolveBySystem: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
};

/**
 * Looks a target's name up, once, and checks every address it has; the one that is given back is the one to connect to, so that a name
 * that changes its mind in between changes nothing. One private address among public ones is refused: somebody is trying.
 */
export async function checkedAddress(
  { hostname, isForTests }: WebhookTarget,
  resolve: Resolve,
): Promise<{ readonly address: string } | { readonly problem: AddressProblem }> {
  if (isForTests) return { address: '127.0.0.1' };
  const addresses = await resolve(hostname).catch(() => []);
  const [address] = addresses;
  if (address === undefined) return { problem: 'unresolvable' };
  return addresses.every(isPublic) ? { address } : { problem: 'not-public' };
}

/** Whether an address belongs to the public internet: no private, local, shared, mapped, translated, reserved or multicast one. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}
