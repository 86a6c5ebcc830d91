import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../chance/seeded-random.ts';
import { castBehaviours, type Behaviour } from './behaviour.ts';

const behaviours = (count: number, seed: number): readonly Behaviour[] =>
  castBehaviours(Array.from({ length: count }), new SeededRandom(seed)).map(([, behaviour]) => behaviour);

describe('castBehaviours', () => {
  it('has every kind of team in a drill of six, and someone who loses the link', () => {
    const cast = behaviours(6, 1);
    expect(new Set(cast.map(({ name }) => name)).size).toBe(6);
    expect(cast.filter(({ losesLink }) => losesLink)).toHaveLength(1);
  });

  it('casts alike for the same seed and differently for another', () => {
    const names = (seed: number): readonly string[] => behaviours(15, seed).map(({ name }) => name);
    expect(names(1)).toEqual(names(1));
    expect(names(1)).not.toEqual(names(2));
  });
});
