import { describe, expect, it } from '@jest/globals';
import { isUnread, threadsOf, type StoredMessage } from '@cyberdrill/domain';
import { isShown, summaryOf, type Reader } from './thread-summary.ts';

const AT = { wallMs: 0, exerciseTimeMs: 0, activeTimeMs: 0 };
const ask: StoredMessage = {
  ...{ messageId: 'ask', kind: 'request-for-information', from: 'team:a', to: ['team:b', 'team:c'] },
  ...{ tlp: 'TLP:GREEN', subject: 'Addresses', body: 'Which?', attachments: [], isAfterEndex: false },
  ...{ at: AT, deliveredAt: {}, openedAt: {} },
};
const answer: StoredMessage = {
  ...ask,
  ...{
    messageId: 'answer',
    kind: 'answer',
    from: 'team:b',
    to: ['team:a'],
    inReplyTo: 'ask',
    body: 'These.',
  },
};

const readerOf = (party: 'team:a' | 'team:b' | 'team:c'): Reader => ({
  isOwn: (one) => one === party,
  isUnread: (message) => isUnread(message, party),
});

function summary(messages: readonly StoredMessage[], party: 'team:a' | 'team:b' | 'team:c') {
  const [thread] = threadsOf(messages);
  if (thread === undefined) throw new Error('there is a thread');
  return summaryOf(thread, readerOf(party));
}

describe('summaryOf', () => {
  it('tells one side what it waits for and the other what is waited for', () => {
    expect(summary([ask], 'team:a')).toMatchObject({
      toAnswer: 0,
      awaited: 1,
      unread: 0,
      others: ['team:b', 'team:c'],
    });
    expect(summary([ask], 'team:b')).toMatchObject({
      toAnswer: 1,
      awaited: 0,
      unread: 1,
      others: ['team:a', 'team:c'],
    });
  });

  it('is done for who has answered, and not before all have for who asked', () => {
    expect(summary([ask, answer], 'team:b').toAnswer).toBe(0);
    expect(summary([ask, answer], 'team:a')).toMatchObject({ awaited: 1, unread: 1 });
    expect(summary([ask, answer], 'team:a').latest.messageId).toBe('answer');
  });
});

describe('isShown', () => {
  const nameOf = (party: string) => (party === 'team:b' ? 'CIRT Berylia' : party);
  const whole = summary([ask, answer], 'team:a');

  it('finds words in subjects, texts and names, whatever their case', () => {
    for (const words of ['', ' addresses ', 'THESE', 'berylia'])
      expect(isShown(whole, 'all', words, nameOf)).toBe(true);
    expect(isShown(whole, 'all', 'firewall', nameOf)).toBe(false);
  });

  it('keeps to what was asked for', () => {
    expect(isShown(whole, 'awaited', '', nameOf)).toBe(true);
    expect(isShown(whole, 'toAnswer', '', nameOf)).toBe(false);
  });
});
