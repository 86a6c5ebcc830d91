import { describe, expect, it } from '@jest/globals';
import { controlThreads, type StoredMessage } from '@cyberdrill/domain';
import { isInFilter, WHOLE_INBOX, type InboxFilter } from './inbox-filter.ts';

const at = (wallMs: number) => ({ wallMs, exerciseTimeMs: wallMs, activeTimeMs: wallMs });
const asked: StoredMessage = {
  ...{ messageId: 'ask', kind: 'request-for-information', from: 'team:a', to: ['role:ministry'] },
  ...{ tlp: 'TLP:GREEN', subject: 'S', body: 'B', attachments: [], isAfterEndex: false },
  ...{ at: at(1), deliveredAt: {}, openedAt: {} },
};

describe('isInFilter', () => {
  const [thread] = controlThreads([asked]);
  if (thread === undefined) throw new Error('there is a thread');
  const shows = (filter: Partial<InboxFilter>, counts = { unread: 0, awaited: 0 }) =>
    isInFilter(thread, counts, { ...WHOLE_INBOX, ...filter });

  it('keeps to a role and a team', () => {
    expect(shows({})).toBe(true);
    expect(shows({ role: 'ministry', teamId: 'a' })).toBe(true);
    expect(shows({ role: 'press' })).toBe(false);
    expect(shows({ teamId: 'b' })).toBe(false);
  });

  it('keeps to what waits, on which side it may be', () => {
    expect(shows({ shown: 'toAnswer' })).toBe(true);
    expect(shows({ shown: 'unread' })).toBe(false);
    expect(shows({ shown: 'unread' }, { unread: 1, awaited: 0 })).toBe(true);
    expect(shows({ shown: 'awaited' })).toBe(false);
    expect(shows({ shown: 'awaited' }, { unread: 0, awaited: 1 })).toBe(true);
  });
});
