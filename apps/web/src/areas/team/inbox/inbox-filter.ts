import { isOpenItem, isUnopened, type InboxItem } from '@cyberdrill/domain';

/** What is shown of the inbox, in the order in which it is offered. */
export const INBOX_FILTERS = ['all', 'unread', 'open'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

const MATCHES: Readonly<Record<InboxFilter, (item: InboxItem) => boolean>> = {
  all: () => true,
  unread: isUnopened,
  open: isOpenItem,
};

/** What of the inbox a filter lets through. */
export function filtered(inbox: readonly InboxItem[], filter: InboxFilter): readonly InboxItem[] {
  return inbox.filter(MATCHES[filter]);
}

/**
 * What a list shows that is filtered already: what matches, and what was there before. A line that has just been read or answered
 * does not go away from under the hand.
 */
export function stillShown(
  inbox: readonly InboxItem[],
  filter: InboxFilter,
  shownBefore: ReadonlySet<string>,
): readonly InboxItem[] {
  return inbox.filter((item) => MATCHES[filter](item) || shownBefore.has(item.inject.injectId));
}
