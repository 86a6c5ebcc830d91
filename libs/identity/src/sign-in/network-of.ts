import ipaddr from 'ipaddr.js';

/** What limits count an address as: one holder of IPv6 addresses has 2^64 of them at least, so they count as one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':');
}
