import { describe, expect, it } from '@jest/globals';
import { lintText } from './lint-text.ts';

const wordsIn = (text: string, inventedNames: readonly string[] = []) =>
  lintText(text, inventedNames).map(({ code, word }) => [code, word]);

describe('lintText', () => {
  it.each([
    ['an address of the Internet', 'Block 8.8.8.8 now', 'REAL_ADDRESS', '8.8.8.8'],
    ['one with a port', 'C2 at 93.184.216.34:443.', 'REAL_ADDRESS', '93.184.216.34'],
    ['one that was defanged', 'C2 at 93.184[.]216[.]34', 'REAL_ADDRESS', '93.184.216.34'],
    ['one just outside a private block', '172.32.0.1', 'REAL_ADDRESS', '172.32.0.1'],
    ['an IPv6 address', 'Seen: 2606:4700::1111', 'REAL_ADDRESS', '2606:4700::1111'],
    ['an AS number', 'from AS15169 on', 'REAL_ADDRESS', 'AS15169'],
    ['an AS number written out', 'from ASN 15169 on', 'REAL_ADDRESS', 'ASN 15169'],
    ['a URL', 'See https://www.itu.int/cyb', 'REAL_DOMAIN', 'https://www.itu.int'],
    ['a URL with user and port', 'ftp://me@files.acme.com:21/x', 'REAL_DOMAIN', 'ftp://me@files.acme.com:21'],
    ['a defanged URL', 'hxxps[:]//evil[.]acme[.]com/a', 'REAL_DOMAIN', 'https://evil.acme.com'],
    ['a URL under an ending that is no word', 'http://a.zip/x', 'REAL_DOMAIN', 'http://a.zip'],
    ['an e-mail address', 'Write to soc@acme.org today', 'REAL_DOMAIN', 'soc@acme.org'],
    ['a look-alike of a reserved name', 'a@example.com.acme.net', 'REAL_DOMAIN', 'a@example.com.acme.net'],
    ['a bare domain', 'resolves evil-updates.com often', 'REAL_DOMAIN', 'evil-updates.com'],
    ['a bare domain of a country', 'cert.gov.xy', 'REAL_DOMAIN', 'cert.gov.xy'],
    ['a telephone number', 'Call +41 22 730 5111.', 'REAL_PHONE', '+41 22 730 5111'],
    ['one in brackets', '+1 (202) 456-1111', 'REAL_PHONE', '+1 (202) 456-1111'],
    ['a country', 'Hackers from Portugal', 'REAL_NAME', 'Portugal'],
    ['a country in French', 'La Côte d’Ivoire est touchée', 'REAL_NAME', 'Côte d’Ivoire'],
    ['a country across a line end', 'in Saudi\n  Arabia', 'REAL_NAME', 'Saudi\n  Arabia'],
    ['a company', 'A Microsoft server', 'REAL_NAME', 'Microsoft'],
  ])('finds %s', (_, text, code, word) => {
    expect(wordsIn(text)).toEqual([[code, word]]);
  });

  it.each([
    ['documentation addresses', '192.0.2.1 198.51.100.7 203.0.113.255 2001:db8::1 3fff:1::2'],
    [
      'addresses inside networks',
      '10.1.2.3 172.16.0.1 192.168.1.1/24 127.0.0.1 169.254.1.1 fe80::1 fd00::8 ::1',
    ],
    ['netmasks and versions', '255.255.255.0, v1.2.3.4, build 10.0.19045.3930, 1.2.3.4.5'],
    ['documentation AS numbers', 'AS64496 AS64511 AS65536 ASN 65551'],
    [
      'reserved names',
      'https://a.example/x http://b.test hxxp://c[.]invalid a@example.com www.example.net example.org',
    ],
    [
      'names inside a network',
      'http://fileserver/share ssh://gateway:22 https://[2001:db8::1]:8443/ http://192.0.2.9/',
    ],
    ['file names', 'open invoice.docx, run.ps1, a.zip, setup.exe, core.js, notes.md, ids.csv, libssl.so'],
    ['sentences without a space', 'It is down.The team waits. Etc. e.g. i.e. p.m. U.S.'],
    ['techniques, times and hashes', `T1566.001 T+00:10:20 10:20:30 ${'ab01'.repeat(16)} 00:1a:2b:3c:4d:5e`],
    [
      'telephone numbers for fiction',
      '+999 20 555 0100, +1 202 555 0143, +44 20 7946 0958, +33 1 99 00 12 34',
    ],
    ['what only looks like a number', 'T+00:10, UTC+1, +5 %, 2027-03-02, CVE-2027-12345'],
    [
      'languages and small words',
      'in French, chad, turkey, Chinese food, Les échecs, jordanien, Malice, Omaniste',
    ],
  ])('lets pass %s', (_, text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('lets invented names pass, but no addresses', () => {
    const text = 'Mali Shipping, Mali, port.io, https://port.io/';
    expect(wordsIn(text, ['mali shipping', 'port.io'])).toEqual([
      ['REAL_NAME', 'Mali'],
      ['REAL_DOMAIN', 'https://port.io'],
    ]);
  });

  it('tells each thing once: not a name inside a URL again', () => {
    expect(wordsIn('https://cloud.google.com/ and soc@france.fr')).toHaveLength(2);
  });

  it('knows the line of each finding', () => {
    const text = 'one\n8.8.8.8 and Portugal\n\nhxxp://a[.]acme[.]com\n';
    expect(lintText(text, []).map(({ word, line }) => [word, line])).toEqual([
      ['8.8.8.8', 2],
      ['Portugal', 2],
      ['http://a.acme.com', 4],
    ]);
  });
});
