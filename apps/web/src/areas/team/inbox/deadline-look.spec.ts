import { describe, expect, it } from '@jest/globals';
import type { InboxItem } from '@cyberdrill/domain';
import { deadlineLook, type DeadlineLook } from './deadline-look.ts';

const MINUTE_MS = 60_000;

/** Delivered at 10 min, to be answered by 40 min. */
function asked(changes: Partial<InboxItem> = {}): InboxItem {
  return {
    step: 'delivered',
    deliveredAt: { wallMs: 0, exerciseTimeMs: 0, activeTimeMs: 10 * MINUTE_MS },
    deadlineActiveTimeMs: 40 * MINUTE_MS,
    ...changes,
  } as InboxItem;
}

describe('deadlineLook', () => {
  it.each<[number, DeadlineLook]>([
    [10, { urgency: 'calm', spanMs: 30 * MINUTE_MS }],
    [29, { urgency: 'calm', spanMs: 11 * MINUTE_MS }],
    [30, { urgency: 'soon', spanMs: 10 * MINUTE_MS }],
    [37, { urgency: 'last', spanMs: 3 * MINUTE_MS }],
    [40, { urgency: 'over', spanMs: 0 }],
    [45, { urgency: 'over', spanMs: 5 * MINUTE_MS }],
  ])('after %d minutes', (minutes, look) => {
    expect(deadlineLook(asked(), minutes * MINUTE_MS)).toEqual(look);
  });

  it('says nothing once it is answered, or where there is none', () => {
    expect(deadlineLook(asked({ step: 'answered' }), 0)).toBeUndefined();
    const { deadlineActiveTimeMs: _, ...endless } = asked();
    expect(deadlineLook(endless, 0)).toBeUndefined();
  });
});
