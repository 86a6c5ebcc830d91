import ipaddr from 'ipaddr.js';

/**
 * The network from which guesses are counted together: an IPv4 address, or the /64 that one customer of IPv6 has to himself and in
 * which addresses cost nothing.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/64`).toString();
}
