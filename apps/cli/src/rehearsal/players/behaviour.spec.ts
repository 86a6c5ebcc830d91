import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../random.ts';
import { castBehaviours } from './behaviour.ts';

describe('castBehaviours', () => {
  it('has every kind of team in a drill of six, and someone who loses the link', () => {
    const cast = castBehaviours(6, new SeededRandom(1));
    expect(new Set(cast.map(({ name }) => name)).size).toBe(6);
    expect(cast.filter(({ losesLink }) => losesLink)).toHaveLength(1);
  });

  it('casts alike for the same seed and differently for another', () => {
    const names = (seed: number): readonly string[] =>
      castBehaviours(15, new SeededRandom(seed)).map(({ name }) => name);
    expect(names(1)).toEqual(names(1));
    expect(names(1)).not.toEqual(names(2));
  });
});
