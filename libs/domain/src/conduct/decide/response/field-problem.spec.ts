import { describe, expect, it } from '@jest/globals';
import type { Field, Ioc } from '../../../scenario/form.ts';
import { fieldProblem } from './field-problem.ts';

const field = (more: DistributiveOmit<Field, 'id' | 'label'>): Field => ({
  id: 'f',
  label: { en: 'F' },
  ...more,
});
type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;
const options = [
  { id: 'yes', label: { en: 'Yes' } },
  { id: 'no', label: { en: 'No' } },
];
const single = field({ type: 'single', options });
const multiple = field({ type: 'multiple', options });
const number = field({ type: 'number', min: 0, max: 10 });
const text = field({ type: 'text', maxLength: 5 });
const iocs = field({ type: 'ioc-set' });
const rsit = field({ type: 'rsit' });
const attack = field({ type: 'attack' });
const file = field({ type: 'file', maxBytes: 1_000 });
const aFile = { name: 'log.txt', sha256: 'a'.repeat(64), sizeBytes: 1_000, mediaType: 'text/plain' };

describe('fieldProblem', () => {
  it.each<[string, Field, unknown]>([
    ['an option', single, 'yes'],
    ['several options', multiple, ['no', 'yes']],
    ['a number at the edge', number, 10],
    ['a text', text, 'short'],
    ['a class', rsit, { class: 'fraud' }],
    ['a class and its type', rsit, { class: 'fraud', type: 'phishing' }],
    ['techniques', attack, ['T1566', 'T1566.001']],
    ['a file', file, aFile],
  ])('takes %s', (_what, asked, value) => {
    expect(fieldProblem(asked, value)).toBeUndefined();
  });

  it.each<[string, Field, unknown, RegExp]>([
    ['no option', single, 'maybe', /none of the options/],
    ['a list for one option', single, ['yes'], /none of the options/],
    ['an option twice', multiple, ['yes', 'yes'], /twice/],
    ['no option in a list', multiple, ['maybe'], /none of the options/],
    ['an empty list', multiple, [], /empty list/],
    ['one option for a list', multiple, 'yes', /not a list/],
    ['a number too small', number, -1, /below 0/],
    ['a number too large', number, 11, /above 10/],
    ['no number', number, Number.NaN, /not a number/],
    ['a number as text', number, '5', /not a number/],
    ['a text too long', text, 'longer', /longer than 5/],
    ['an empty text', text, ' ', /empty/],
    ['half a surrogate pair', text, '\ud83d', /cannot be stored/],
    ['a zero character', text, 'a\u0000', /cannot be stored/],
    ['no class', rsit, { class: 'malware' }, /no RSIT class/],
    ['a type of another class', rsit, { class: 'fraud', type: 'ddos' }, /no RSIT type of that class/],
    ['a class as text', rsit, 'fraud', /no RSIT classification/],
    ['no technique', attack, ['1566'], /ATT&CK/],
    ['a tactic', attack, ['TA0001'], /ATT&CK/],
    ['a file too large', file, { ...aFile, sizeBytes: 1_001 }, /larger than 1000/],
    ['a file without hash', file, { ...aFile, sha256: 'A'.repeat(64) }, /SHA-256/],
    ['a file without type', file, { ...aFile, mediaType: 'text' }, /media type/],
    ['a file without name', file, { ...aFile, name: '' }, /file name that is empty/],
    ['a file without size', file, { ...aFile, sizeBytes: 0.5 }, /size/],
    ['no file', file, null, /not a file/],
    ['no indicator', iocs, ['192.0.2.1'], /no indicator/],
    ['an indicator twice', iocs, [ioc('ipv4', '192.0.2.1'), ioc('ipv4', '192.0.2.1')], /twice/],
    ['an indicator of no type', iocs, [{ type: 'mac', value: 'x' }], /unknown type/],
    ['an indicator without value', iocs, [{ type: 'other' }], /indicator that is not a text/],
  ])('refuses %s', (_what, asked, value, words) => {
    expect(fieldProblem(asked, value)).toMatch(words);
  });

  it.each<[Ioc['type'], readonly string[], readonly string[]]>([
    [
      'ipv4',
      ['192.0.2.1', '0.0.0.0', '255.255.255.255'],
      ['192.0.2', '192.0.2.256', '192.0.02.1', '1.2.3.4.5'],
    ],
    [
      'ipv6',
      ['2001:db8::1', '::', '::1', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1', '2001:DB8::'],
      ['2001:db8', '1::2::3', '12345::', ':::', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7::8', '::192.0.2.1:1'],
    ],
    ['asn', ['AS64496', '64496', 'as4294967295'], ['AS', 'AS0', 'AS4294967296', 'AS64496x']],
    [
      'domain',
      ['evil.example', 'a.b.c.example.', '_dmarc.evil.example', 'пример.example', 'xn--e1afmkfd.example'],
      ['localhost', '-evil.example', 'evil..example', 'evil.example/x', `${'a'.repeat(64)}.example`],
    ],
    [
      'url',
      ['http://evil.example/a?b#c', 'ftp://192.0.2.1/x'],
      ['evil.example/a', 'http://', 'http:// evil.example'],
    ],
    [
      'email',
      ['bad.actor+x@evil.example'],
      ['@evil.example', 'bad@', 'bad actor@evil.example', 'bad@localhost'],
    ],
    ['md5', ['d41d8cd98f00b204e9800998ecf8427e'], ['d41d8cd98f00b204e9800998ecf8427', 'z'.repeat(32)]],
    ['sha1', ['a'.repeat(40)], ['a'.repeat(39)]],
    ['sha256', ['A'.repeat(64)], ['a'.repeat(63)]],
    ['file-name', ['invoice (1).exe'], ['C:\\invoice.exe', '/tmp/x']],
    ['other', ['anything at all'], []],
  ])('knows the syntax of %s', (type, good, bad) => {
    for (const value of good)
      expect([value, fieldProblem(iocs, [{ type, value }])]).toEqual([value, undefined]);
    for (const value of bad)
      expect([value, fieldProblem(iocs, [{ type, value }])]).toEqual([value, expect.any(String)]);
  });

  it('says how to write an indicator that was defanged', () => {
    expect(fieldProblem(iocs, [ioc('domain', 'evil[.]example')])).toMatch(/write it plainly/);
    expect(fieldProblem(iocs, [ioc('url', 'hxxp//evil.example')])).toMatch(/write it plainly/);
  });
});

function ioc(type: Ioc['type'], value: string): Ioc {
  return { type, value };
}
