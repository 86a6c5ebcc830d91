import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachmentHeader } from './attachment-header.ts';

describe('attachmentHeader', () => {
  it.each([
    ['plain name.txt', 'attachment; filename="plain name.txt"'],
    ['Écran.txt', `attachment; filename="?cran.txt"; filename*=UTF-8''%C3%89cran.txt`],
    ['a"b\\c%41.txt', `attachment; filename="a?b?c?41.txt"; filename*=UTF-8''a%22b%5Cc%2541.txt`],
    ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"`],
    [
      "été's (1)*.txt",
      `attachment; filename="?t?'s (1)*.txt"; filename*=UTF-8''%C3%A9t%C3%A9%27s%20%281%29%2A.txt`,
    ],
    ['😀.txt', `attachment; filename="?.txt"; filename*=UTF-8''%F0%9F%98%80.txt`],
  ])('of %j', (name, header) => {
    expect(attachmentHeader(name)).toBe(header);
  });

  it('has one parameter of each kind and nothing after them, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(attachmentHeader(name)).toMatch(
          /^attachment; filename="[ !#$&-[\]-~]*"(; filename\*=UTF-8''[\w!#$&+.^`|~%-]*)?$/,
        );
      }),
    );
  });
});
