import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearest, suggest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['titel', 'title'],
    ['mail', 'email'],
    ['Release', 'release'],
    ['expectation', 'expectations'],
    ['colour', undefined],
    ['2', undefined],
    ['', undefined],
  ])('%j means %j', (word, meant) => {
    expect(nearest(word, ['title', 'email', 'release', 'expectations', '1'])).toBe(meant);
  });

  it('finds a word with one letter changed, left out or added, among others', () => {
    const letters = fc.stringMatching(/^[a-z]{5,20}$/);
    fc.assert(
      fc.property(letters, fc.nat(4), fc.constantFrom('', '#', '##'), (word, at, change) => {
        const changed = word.slice(0, at) + change + word.slice(at + 1);
        expect(nearest(changed, ['an-unlike-word-of-thirty-letters', word])).toBe(word);
      }),
    );
  });
});

describe('suggest', () => {
  it('names what was likely meant, else what there is, else that there is nothing', () => {
    expect(suggest('alrm', ['alarm', 'follow-up'])).toBe('Did you mean "alarm"?');
    expect(suggest('x', ['alarm', 'follow-up'])).toBe('Choose one of: alarm, follow-up.');
    expect(suggest('x', [])).toBe('There is none to choose from yet; add it first.');
    expect(
      suggest(
        'x',
        Array.from({ length: 30 }, (_, index) => `id-${index}`),
      ),
    ).toMatch(/, id-19, …\.$/);
  });
});
