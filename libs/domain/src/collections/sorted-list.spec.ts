import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SortedList } from './sorted-list.ts';

const byValue = (left: number, right: number): number => left - right;

describe('SortedList', () => {
  it('holds what a sorted set would hold, after any additions and removals', () => {
    const change = fc.record({ adds: fc.boolean(), value: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 1_500 }), (changes) => {
        const model = new Set<number>();
        let list = SortedList.of(byValue, []);
        for (const { adds, value } of changes) {
          list = adds ? list.with(value) : list.without(value);
          if (adds) model.add(value);
          else model.delete(value);
        }
        const sorted = [...model].sort(byValue);
        expect([...list]).toEqual(sorted);
        expect(list.first).toBe(sorted[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves earlier versions as they were', () => {
    const before = SortedList.of(byValue, [3, 1]);
    expect([...before.with(2).without(1)]).toEqual([2, 3]);
    expect([...before]).toEqual([1, 3]);
  });
});
