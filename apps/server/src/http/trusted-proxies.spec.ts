import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { TrustedProxies } from './trusted-proxies.ts';

function request(remoteAddress: string | undefined, forwarded?: string): IncomingMessage {
  return {
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage;
}

describe('TrustedProxies', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '192.0.2.7', 'fd00::/8']);

  it.each<[string, string | undefined, string | undefined, string]>([
    ['a client without a proxy', '198.51.100.1', undefined, '198.51.100.1'],
    ['a client that claims to be a proxy', '198.51.100.1', '203.0.113.9', '198.51.100.1'],
    ['a client behind a proxy', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['a client that claims more to a proxy', '10.1.2.3', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['a client behind two proxies', '10.1.2.3', '198.51.100.1,192.0.2.7', '198.51.100.1'],
    ['an IPv4 proxy seen over IPv6', '::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['an IPv6 client behind an IPv6 proxy', 'fd00::1', '2001:db8::5', '2001:db8::5'],
    ['a proxy that speaks for itself', '10.1.2.3', undefined, '10.1.2.3'],
    ['a proxy that speaks nonsense', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['nobody', undefined, '203.0.113.9', 'unknown'],
  ])('finds %s', (_, remote, forwarded, expected) => {
    expect(proxies.clientAddress(request(remote, forwarded))).toBe(expected);
  });

  it('believes nobody where none are named', () => {
    expect(new TrustedProxies([]).clientAddress(request('10.1.2.3', '203.0.113.9'))).toBe('10.1.2.3');
  });
});
