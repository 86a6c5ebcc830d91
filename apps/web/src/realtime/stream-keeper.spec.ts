import { describe, expect, it } from '@jest/globals';
import type { StreamEntry } from '@cyberdrill/contracts';
import { withoutGap } from './stream-keeper.ts';

const at = (...places: readonly number[]) => places.map((place) => ({ place }) as StreamEntry);

describe('withoutGap', () => {
  it.each([
    ['nothing', at(), at()],
    ['all of them, in order', at(2, 1, 3), at(1, 2, 3)],
    ['what stands before a gap', at(1, 2, 4, 5), at(1, 2)],
    ['nothing without the first', at(2, 3), at()],
  ])('is %s', (_, kept, read) => {
    expect(withoutGap(kept)).toEqual(read);
  });
});
