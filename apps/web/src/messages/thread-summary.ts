import {
  isRequest,
  replyOf,
  unansweredBy,
  type Party,
  type StoredMessage,
  type Thread,
} from '@cyberdrill/domain';

/** Who reads a list of threads. */
export interface Reader {
  /** Whether the reader writes as this party: the own team, or any role that exercise control plays. */
  readonly isOwn: (party: Party) => boolean;
  readonly isUnread: (message: StoredMessage) => boolean;
}

/** A thread as a line of a list. */
export interface ThreadSummary {
  readonly thread: Thread;
  readonly latest: StoredMessage;
  /** Those on the other side, in the order in which they came into it; all parties, where everybody is the reader's own. */
  readonly others: readonly Party[];
  readonly unread: number;
  /** Requests that wait for an answer of the reader. */
  readonly toAnswer: number;
  /** Own requests that somebody has not answered. */
  readonly awaited: number;
}

export const SHOWN_THREADS = ['all', 'unread', 'toAnswer', 'awaited'] as const;
export type ShownThreads = (typeof SHOWN_THREADS)[number];

/** A thread as its reader sees it in a list. */
export function summaryOf(thread: Thread, reader: Reader): ThreadSummary {
  const { messages } = thread;
  const parties = [...new Set(messages.flatMap(({ from, to }) => [from, ...to]))];
  const others = parties.filter((party) => !reader.isOwn(party));
  const awaited = messages.filter(
    (message) =>
      isRequest(message) &&
      reader.isOwn(message.from) &&
      message.to.some((to) => !reader.isOwn(to) && replyOf(message, to, messages) !== 'answered'),
  );
  return {
    thread,
    latest: messages.at(-1) as StoredMessage,
    others: others.length === 0 ? parties : others,
    unread: messages.filter(reader.isUnread).length,
    toAnswer: unansweredBy(thread, reader.isOwn).filter(({ from }) => !reader.isOwn(from)).length,
    awaited: awaited.length,
  };
}

/**
 * Whether a thread is among those asked for.
 * @param words what must stand in a subject, a text or a name; empty for anything
 */
export function isShown(
  summary: ThreadSummary,
  shown: ShownThreads,
  words: string,
  nameOf: (party: Party) => string,
): boolean {
  if (shown !== 'all' && summary[shown] === 0) return false;
  const wanted = words.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  const texts = summary.thread.messages.flatMap(({ subject, body, from, to }) => [
    subject,
    body,
    ...[from, ...to].map(nameOf),
  ]);
  return texts.some((text) => text.toLocaleLowerCase().includes(wanted));
}
