import { describe, expect, it } from '@jest/globals';
import type { Entry, EntryKind } from './entry.ts';
import { listingAfter, UNLISTED } from './listing.ts';

// The listing reads the kind and the title only.
const entry = (kind: EntryKind, title = ''): Entry => ({ kind, data: { title } }) as unknown as Entry;

describe('listingAfter', () => {
  it('takes the title from the plan', () => {
    expect(listingAfter(UNLISTED, [entry('exercise.planned', 'Nordlicht')])).toEqual({
      title: 'Nordlicht',
      isLive: false,
    });
  });

  it.each([
    ['exercise.started', true],
    ['exercise.paused', true],
    ['exercise.no-duff-declared', true],
    ['exercise.ended', false],
    ['exercise.terminated', false],
  ] as const)('after %s is live: %s', (last, isLive) => {
    const entries = [entry('exercise.planned', 'Nordlicht'), entry('exercise.started'), entry(last)];
    expect(listingAfter(UNLISTED, entries).isLive).toBe(isLive);
  });
});
