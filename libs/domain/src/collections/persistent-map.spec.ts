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

  it('leaves earlier versions as they were', () => {
    const before = PersistentMap.empty<string>().with('a', 'old');
    const after = before.with('a', 'new').with('b', 'other');
    expect(before.get('a')).toBe('old');
    expect(before.has('b')).toBe(false);
    expect(after.get('a')).toBe('new');
    expect(after.size).toBe(2);
  });
});
