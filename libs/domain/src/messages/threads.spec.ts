import { describe, expect, it } from '@jest/globals';
import type { StoredMessage } from '../conduct/state.ts';
import { controlThreads } from './control-threads.ts';
import { countUnread, isUnread, replyOf, threadsOf, unansweredBy } from './threads.ts';

let clockMs = 0;

function at(wallMs: number) {
  return { wallMs, exerciseTimeMs: wallMs, activeTimeMs: wallMs };
}

/** A message, sent a moment after the one made before it. */
function aMessage(messageId: string, changes: Partial<StoredMessage> = {}): StoredMessage {
  clockMs += 1_000;
  return {
    messageId,
    kind: 'share',
    from: 'team:a',
    to: ['team:b'],
    tlp: 'TLP:GREEN',
    subject: 'S',
    body: 'B',
    attachments: [],
    isAfterEndex: false,
    at: at(clockMs),
    deliveredAt: {},
    openedAt: {},
    ...changes,
  };
}

const ids = (threads: readonly { readonly threadId: string }[]) => threads.map(({ threadId }) => threadId);

describe('threadsOf', () => {
  it('puts replies to replies under the first message; who was spoken in last comes first', () => {
    const messages = [
      aMessage('one'),
      aMessage('two'),
      aMessage('one-a', { inReplyTo: 'one', from: 'team:b', to: ['team:a'] }),
      aMessage('one-b', { inReplyTo: 'one-a' }),
    ];
    const threads = threadsOf(messages);
    expect(ids(threads)).toEqual(['one', 'two']);
    expect(threads[0]?.messages.map(({ messageId }) => messageId)).toEqual(['one', 'one-a', 'one-b']);
  });

  it('begins a thread with a reply to what the reader does not have', () => {
    expect(ids(threadsOf([aMessage('reply', { inReplyTo: 'unseen' })]))).toEqual(['reply']);
  });
});

describe('isUnread', () => {
  it('is what was received and not opened; what one sent is never unread', () => {
    const message = aMessage('m', { to: ['team:b', 'role:excon'] });
    expect(isUnread(message, 'team:b')).toBe(true);
    expect(isUnread(message, 'team:a')).toBe(false);
    expect(isUnread(message, 'role:excon')).toBe(false);
    expect(countUnread([message, { ...message, openedAt: { b: at(9) } }], 'team:b')).toBe(1);
  });
});

describe('replyOf', () => {
  it('tells an acknowledgement from an answer, and one recipient from another', () => {
    const asked = aMessage('ask', { kind: 'request-for-information', to: ['team:b', 'team:c'] });
    const noticed = aMessage('ack', {
      kind: 'acknowledgement',
      from: 'team:b',
      to: ['team:a'],
      inReplyTo: 'ask',
    });
    const answer = aMessage('answer', { kind: 'answer', from: 'team:b', to: ['team:a'], inReplyTo: 'ask' });
    expect(replyOf(asked, 'team:b', [asked])).toBe('none');
    expect(replyOf(asked, 'team:b', [asked, noticed])).toBe('acknowledged');
    expect(replyOf(asked, 'team:b', [asked, noticed, answer])).toBe('answered');
    expect(replyOf(asked, 'team:c', [asked, noticed, answer])).toBe('none');
    const [thread] = threadsOf([asked, noticed, answer]);
    if (thread === undefined) throw new Error('there is a thread');
    expect(unansweredBy(thread, (party) => party === 'team:b')).toEqual([]);
    expect(unansweredBy(thread, (party) => party === 'team:c')).toEqual([asked]);
  });
});

describe('controlThreads', () => {
  it('puts what waits for an answer first, the longest waiting at the top, and leaves out what is between teams', () => {
    const messages = [
      aMessage('between-teams', { kind: 'request-for-information' }),
      aMessage('told', { to: ['role:ministry'] }),
      aMessage('asked-first', { kind: 'request-for-information', to: ['role:excon'] }),
      aMessage('asked-later', { kind: 'take-down-request', to: ['role:isp'], from: 'team:b' }),
      aMessage('asked-answered', { kind: 'request-for-assistance', to: ['role:isp'] }),
      aMessage('answer', { kind: 'answer', from: 'role:isp', to: ['team:a'], inReplyTo: 'asked-answered' }),
      aMessage('asked-by-press', { kind: 'request-for-information', from: 'role:press', to: ['team:a'] }),
    ];
    const threads = controlThreads(messages);
    expect(ids(threads)).toEqual(['asked-first', 'asked-later', 'asked-by-press', 'asked-answered', 'told']);
    expect(threads.map(({ unanswered }) => unanswered.length)).toEqual([1, 1, 0, 0, 0]);
    expect(threads[1]).toMatchObject({ roles: ['isp'], teamIds: ['b'] });
  });

  it('still waits for an answer after a mere acknowledgement', () => {
    const messages = [
      aMessage('ask', { kind: 'request-for-information', to: ['role:excon'] }),
      aMessage('ack', { kind: 'acknowledgement', from: 'role:excon', to: ['team:a'], inReplyTo: 'ask' }),
    ];
    expect(controlThreads(messages)[0]?.unanswered.map(({ messageId }) => messageId)).toEqual(['ask']);
  });
});
