import { describe, expect, it } from '@jest/globals';
import { agreeOnRating } from './rating.ts';

const by = (...ratings: number[]) => ratings;

describe('agreeOnRating', () => {
  it.each([
    { ratings: by(4), expected: { rating: 4, basis: 'single' } },
    { ratings: by(3, 3), expected: { rating: 3, basis: 'mean' } },
    { ratings: by(3, 4), expected: { rating: 3.5, basis: 'mean' } },
    { ratings: by(2, 5), expected: { rating: 3.5, basis: 'provisional' } },
    { ratings: by(2, 5, 4), expected: { rating: 4, basis: 'third' } },
    { ratings: by(2, 3, 5), expected: { rating: 2.5, basis: 'mean' } },
    { ratings: by(1, 5, 2, 5), expected: { rating: 2, basis: 'third' } },
  ])('makes $expected.rating ($expected.basis) of the ratings', ({ ratings, expected }) => {
    expect(agreeOnRating(ratings)).toEqual(expected);
  });

  it('is undefined while nobody has rated', () => {
    expect(agreeOnRating([])).toBeUndefined();
  });
});
