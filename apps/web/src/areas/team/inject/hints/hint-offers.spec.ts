import { describe, expect, it } from '@jest/globals';
import type { InboxItem, OpenedHint } from '@cyberdrill/domain';
import { hintsAt } from './hint-offers.ts';

const OPENED = { hintId: 'first' } as OpenedHint;

function item(changes: Partial<InboxItem> = {}): InboxItem {
  return {
    inject: {
      hints: [
        { id: 'first', cost: 0.1, availableAfterMs: 0 },
        { id: 'second', cost: 0.2, availableAfterMs: 600 },
      ],
    },
    hints: [],
    deliveredAt: { wallMs: 0, exerciseTimeMs: 0, activeTimeMs: 1_000 },
    ...changes,
  } as unknown as InboxItem;
}

const waits = (activeTimeMs: number) =>
  hintsAt(item(), activeTimeMs).map((each) => ('availableInMs' in each ? each.availableInMs : undefined));

describe('hintsAt', () => {
  it('counts from the delivery on', () => {
    expect(waits(1_000)).toEqual([0, 600]);
    expect(waits(1_500)).toEqual([0, 100]);
    expect(waits(1_601)).toEqual([0, 0]);
  });

  it('shows what is opened', () => {
    expect(hintsAt(item({ hints: [OPENED] }), 1_000)[0]).toMatchObject({ opened: OPENED });
  });
});
