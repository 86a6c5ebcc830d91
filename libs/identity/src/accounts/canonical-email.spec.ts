import { describe, expect, it } from '@jest/globals';
import { canonicalEmail } from './canonical-email.ts';

describe('canonicalEmail', () => {
  it.each([
    ['  Ana.Pop@Example.ORG ', 'ana.pop@example.org'],
    ['ａｎａ@example.org', 'ana@example.org'],
    ['ANA＠EXAMPLE.ORG', 'ana@example.org'],
    ['\u00a0ana@example.org', 'ana@example.org'],
    ['e\u0301tienne@example.org', '\u00e9tienne@example.org'],
    ['ﬁona@example.org', 'fiona@example.org'],
    ['root@localhost', 'root@localhost'],
  ])('writes %j as %j', (text, email) => {
    expect(canonicalEmail(text)).toBe(email);
  });

  it('gives its own answer back unchanged', () => {
    for (const text of ['Ana@example.org', 'ΣΊΣΥΦΟΣ@example.org', 'İ@example.org', 'ẞ@example.org']) {
      const once = canonicalEmail(text) ?? '';
      expect(canonicalEmail(once)).toBe(once);
    }
  });

  it.each([
    '',
    'ana',
    '@example.org',
    'ana@',
    'a@b@c',
    'a b@example.org',
    'a\0@example.org',
    `${'a'.repeat(250)}@b.org`,
  ])('finds no address in %j', (text) => {
    expect(canonicalEmail(text)).toBeUndefined();
  });
});
