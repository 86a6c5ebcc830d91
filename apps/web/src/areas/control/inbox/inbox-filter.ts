import type { ControlThread } from '@cyberdrill/domain';

export const INBOX_SHOWN = ['all', 'unread', 'toAnswer', 'awaited'] as const;
export type InboxShown = (typeof INBOX_SHOWN)[number];

/** Which threads of the inbox are looked at; an empty role or team stands for all. */
export interface InboxFilter {
  readonly shown: InboxShown;
  readonly role: string;
  readonly teamId: string;
}

export const WHOLE_INBOX: InboxFilter = { shown: 'all', role: '', teamId: '' };

/** What of a thread the filter looks at beside its parties. */
export interface ThreadCounts {
  readonly unread: number;
  readonly awaited: number;
}

/** Whether a thread is among those that are looked at. */
export function isInFilter(
  { roles, teamIds, unanswered }: ControlThread,
  { unread, awaited }: ThreadCounts,
  { shown, role, teamId }: InboxFilter,
): boolean {
  if (role !== '' && !roles.includes(role)) return false;
  if (teamId !== '' && !teamIds.includes(teamId)) return false;
  switch (shown) {
    case 'all':
      return true;
    case 'unread':
      return unread > 0;
    case 'toAnswer':
      return unanswered.length > 0;
    case 'awaited':
      return awaited > 0;
  }
}
