import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { SafetyFinding } from './safety-finding.ts';

/** Blocks that no host on the Internet can have: for documentation, for private networks, and special ones. */
const HARMLESS = blockList([
  // RFC 5737 documentation
  ['192.0.2.0', 24, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  // RFC 1918 private use
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  // This network, loopback, link-local, benchmarking; multicast and above, which holds netmasks too
  ['0.0.0.0', 8, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // RFC 3849 and RFC 9637 documentation
  ['2001:db8::', 32, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
  // Unspecified and loopback, unique local, link-local, multicast
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]);

/** Finds IP addresses and AS numbers that may belong to somebody. */
export function findAddresses(text: string): readonly SafetyFinding[] {
  return [...findIpv4(text), ...findIpv6(text), ...findAsNumbers(text)];
}

/** Whether an address is in a block that no host on the Internet can have. */
export function isHarmlessAddress(address: string): boolean {
  return HARMLESS.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function findIpv4(text: string): readonly SafetyFinding[] {
  // Not part of a longer dotted number or of a version such as v1.2.3.4.
  return [...text.matchAll(/(?<![\p{L}\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/gu)]
    .filter(([address]) => isIPv4(address) && !isHarmlessAddress(address))
    .map(({ 0: word, index }) => ({
      code: 'REAL_ADDRESS',
      word,
      index,
      message: `The address ${word} may belong to somebody.`,
      remedy:
        'Use 192.0.2.x, 198.51.100.x or 203.0.113.x for the Internet (RFC 5737), 10.x.x.x or 192.168.x.x inside a network.',
    }));
}

function findIpv6(text: string): readonly SafetyFinding[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}_:.])(?=[0-9a-f]*:[0-9a-f:]*:)[0-9a-f:]{3,45}(?![\p{L}\p{N}_])/giu),
  ]
    .map(({ 0: found, index }) => ({ word: found.replace(/(?<!:):$/, ''), index }))
    .filter(({ word }) => isIPv6(word) && !isHarmlessAddress(word))
    .map(({ word, index }) => ({
      code: 'REAL_ADDRESS',
      word,
      index,
      message: `The address ${word} may belong to somebody.`,
      remedy: 'Use an address of 2001:db8::/32 (RFC 3849).',
    }));
}

function findAsNumbers(text: string): readonly SafetyFinding[] {
  return [...text.matchAll(/\bAS(?:N ?)?(\d{1,10})\b/g)]
    .filter(([, number]) => !isReservedAsNumber(Number(number)))
    .map(({ 0: word, index }) => ({
      code: 'REAL_ADDRESS',
      word,
      index,
      message: `The AS number ${word} may belong to somebody.`,
      remedy: 'Use AS64496 to AS64511 or AS65536 to AS65551 (RFC 5398).',
    }));
}

/** RFC 5398 numbers for documentation. */
function isReservedAsNumber(number: number): boolean {
  return (number >= 64_496 && number <= 64_511) || (number >= 65_536 && number <= 65_551);
}

function blockList(blocks: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix, type] of blocks) list.addSubnet(net, prefix, type);
  return list;
}
