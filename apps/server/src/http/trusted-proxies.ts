import ipaddr from 'ipaddr.js';
import type { IncomingMessage } from 'node:http';

type Range = readonly [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Proxies that stand before the server, and are believed when they say whom they speak for. */
export class TrustedProxies {
  private readonly ranges: readonly Range[];

  /** @param ranges addresses or ranges of them, for example `10.0.0.0/8` */
  constructor(ranges: readonly string[]) {
    this.ranges = ranges.map(rangeOf);
  }

  trusts(address: string | undefined): boolean {
    if (address === undefined || !ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return this.ranges.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
  }

  /**
   * Where a request comes from: the nearest address that is not a trusted proxy's. Whatever stands further away in
   * `X-Forwarded-For` may be anybody's invention.
   */
  clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
    let nearest = socket.remoteAddress ?? 'unknown';
    for (const hop of forwarded.map((text) => text.trim()).reverse()) {
      if (!this.trusts(nearest) || !ipaddr.isValid(hop)) break;
      nearest = hop;
    }
    return nearest;
  }
}

function rangeOf(text: string): Range {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
