import { describe, expect, it } from '@jest/globals';
import type { Ioc } from '@cyberdrill/domain';
import { pastedIocs } from './paste-iocs.ts';

describe('pastedIocs', () => {
  it.each<[string, Ioc]>([
    ['192.0.2.7', { type: 'ipv4', value: '192.0.2.7' }],
    ['192[.]0[.]2[.]7', { type: 'ipv4', value: '192.0.2.7' }],
    ['2001:db8::1', { type: 'ipv6', value: '2001:db8::1' }],
    ['AS64496', { type: 'asn', value: 'AS64496' }],
    ['hxxps://evil[.]example/a', { type: 'url', value: 'https://evil.example/a' }],
    ['evil[.]example', { type: 'domain', value: 'evil.example' }],
    ['boss[at]evil.example', { type: 'email', value: 'boss@evil.example' }],
    ['d41d8cd98f00b204e9800998ecf8427e', { type: 'md5', value: 'd41d8cd98f00b204e9800998ecf8427e' }],
    ['invoice.docm', { type: 'file-name', value: 'invoice.docm' }],
    ['mutex Global\\X', { type: 'other', value: 'mutex Global\\X' }],
  ])('reads %s', (line, ioc) => {
    expect(pastedIocs(line)).toEqual([ioc]);
  });

  it('reads many lines, and what stands twice once', () => {
    expect(pastedIocs('192.0.2.7\n\n evil.example ,192.0.2.7\tevil[.]example')).toEqual([
      { type: 'ipv4', value: '192.0.2.7' },
      { type: 'domain', value: 'evil.example' },
    ]);
  });
});
