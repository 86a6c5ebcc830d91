import { describe, expect, it } from '@jest/globals';
import { matchesRe2 } from '@cyberdrill/scenario';
import { exampleMatch } from './example-match.ts';

describe('exampleMatch', () => {
  it.each([
    'kestrel[\\s_-]*4471',
    '203\\W{1,3}0\\W{1,3}113\\W{1,3}77|assist-?sync',
    '(\\+|00)[ ]?[0-9][0-9 ().\\-/]{5,}',
    '[^@\\s]+@[^@\\s]+\\.[^@\\s]+',
    '^(valid|expiring|none)$',
    'tlp\\s*:\\s*(amber|green)',
    '.',
  ])('gives a text that %s matches', (pattern) => {
    expect(matchesRe2(pattern, exampleMatch(pattern) ?? '')).toBe(true);
  });

  it('gives none for what it does not know', () => {
    expect(exampleMatch('\\p{Greek}+')).toBeUndefined();
  });
});
