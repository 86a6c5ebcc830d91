import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PersistentMap } from './persistent-map.ts';

describe('PersistentMap', () => {
  it('holds what a Map would hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer())), (pairs) => {
        const map = pairs.reduce((so, [key, value]) => so.with(key, value), PersistentMap.empty<number>());
        const model = new Map(pairs);
        expect(map.size).toBe(model.size);
        for (const [key, value] of model) expect(map.get(key)).toBe(value);
        expect([...map.values()].sort()).toEqual([...model.values()].sort());
      }),
    );
  });

  it('keeps keys of one and the same hash apart, and many keys at all', () => {
    // Two pairs of texts that this hash cannot tell apart.
    const colliding = ['costarring', 'liquid', 'declinate', 'macallums'];
    const keys = [...colliding, ...Array.from({ length: 5_000 }, (_, index) => `team-${index}/inject`)];
    const map = keys.reduce((so, key, index) => so.with(key, index), PersistentMap.empty<number>());
    expect(map.size).toBe(keys.length);
    expect(keys.map((key) => map.get(key))).toEqual(keys.map((_, index) => index));
  });

  it('leaves earlier versions as they were', () => {
    const before = PersistentMap.empty<string>().with('a', 'old');
    const after = before.with('a', 'new').with('b', 'other');
    expect(before.get('a')).toBe('old');
    expect(before.has('b')).toBe(false);
    expect(after.get('a')).toBe('new');
    expect(after.size).toBe(2);
  });
});
