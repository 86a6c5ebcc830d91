import { describe, expect, it } from '@jest/globals';
import type { InboxItem } from '@cyberdrill/domain';
import { filtered, stillShown, type InboxFilter } from './inbox-filter.ts';

function item(injectId: string, step: InboxItem['step'], asks: boolean): InboxItem {
  const inject = { injectId, acknowledge: false, ...(asks ? { response: { freeForm: 'required' } } : {}) };
  return { inject, step } as InboxItem;
}

const INBOX = [
  item('new', 'delivered', false),
  item('asks', 'opened', true),
  item('done', 'answered', true),
  item('read', 'opened', false),
];

const ids = (items: readonly InboxItem[]) => items.map(({ inject }) => inject.injectId);

describe('filtered', () => {
  it.each<[InboxFilter, readonly string[]]>([
    ['all', ['new', 'asks', 'done', 'read']],
    ['unread', ['new']],
    ['open', ['asks']],
  ])('%s', (filter, shown) => {
    expect(ids(filtered(INBOX, filter))).toEqual(shown);
  });
});

describe('stillShown', () => {
  it('leaves what was shown where it was', () => {
    expect(ids(stillShown(INBOX, 'unread', new Set(['read'])))).toEqual(['new', 'read']);
  });
});
