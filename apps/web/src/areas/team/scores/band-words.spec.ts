import { describe, expect, it } from '@jest/globals';
import { bandWords } from './band-words.ts';

describe('bandWords', () => {
  it('tells a quarter where the exercise compares teams and the figures tell', () => {
    expect(bandWords({ quartile: 2 }, 'banded')).toEqual({ key: 'band', quartile: 2 });
    expect(bandWords({ quartile: 1 }, 'leaderboard')).toEqual({ key: 'band', quartile: 1 });
    expect(bandWords({ quartile: null }, 'banded')).toEqual({ key: 'noBand' });
  });

  it('says nothing of others where the exercise keeps scores private', () => {
    expect(bandWords({ quartile: 2 }, 'private')).toBeUndefined();
    expect(bandWords({ quartile: 2 }, 'none')).toBeUndefined();
  });
});
