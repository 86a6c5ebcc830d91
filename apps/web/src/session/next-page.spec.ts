import { describe, expect, it } from '@jest/globals';
import { nextPage, signInPath } from './next-page.ts';

const search = (next: string) => new URL(signInPath(next), 'http://drill.example').search;

describe('nextPage', () => {
  it('is the page that was wanted', () => {
    expect(nextPage(search('/exercises/some-id/people'))).toBe('/exercises/some-id/people');
    expect(nextPage(search('/'))).toBe('/');
    expect(nextPage('')).toBe('/');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a?b=//c',
    'javascript:alert(1)',
    'evil',
  ])('is never %s', (next) => {
    expect(nextPage(`?next=${encodeURIComponent(next)}`)).toBe('/');
  });
});
