import { describe, expect, it } from '@jest/globals';
import { checkedAddress, isPublic, type Resolve } from './checked-address.ts';

const TARGET = { hostname: 'chat.example', port: 443, path: '/', isForTests: false };
const PUBLIC = '93.184.215.14';
const answering =
  (...addresses: readonly string[]): Resolve =>
  async () =>
    addresses;

describe('isPublic', () => {
  it.each([PUBLIC, '1.1.1.1', '2606:4700::1111', '2a00:1450:4001::1'])('lets %s through', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '192.0.0.1', '192.0.2.1', '198.18.0.1', '203.0.113.1', '224.0.0.1'],
    ...['240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:93.184.215.14', '::10.0.0.1'],
    ...['64:ff9b::a00:1', '64:ff9b:1::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1'],
    ...['ff02::1', '2001:db8::1', '2001::1', '2002:a00:1::', '100::1', '4000::1', 'not an address', ''],
  ])('stops %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe('checkedAddress', () => {
  it('gives the address that was checked', async () => {
    expect(await checkedAddress(TARGET, answering(PUBLIC, '1.1.1.1'))).toEqual({ address: PUBLIC });
  });

  it.each([
    ['not-public', answering('127.0.0.1')],
    ['not-public', answering(PUBLIC, '10.0.0.1')],
    ['not-public', answering(PUBLIC, '::1')],
    ['not-public', answering('::ffff:169.254.169.254', PUBLIC)],
    ['unresolvable', answering()],
    ['unresolvable', async () => Promise.reject(new Error('ENOTFOUND'))],
  ])('is %s', async (problem, resolve) => {
    expect(await checkedAddress(TARGET, resolve)).toEqual({ problem });
  });

  it('asks nobody about this machine in tests, and leads nowhere else', async () => {
    const target = { ...TARGET, hostname: 'localhost', isForTests: true };
    expect(await checkedAddress(target, answering(PUBLIC))).toEqual({ address: '127.0.0.1' });
  });
});
