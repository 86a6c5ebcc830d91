import type { StoredMessage } from '../conduct/state.ts';
import { REQUEST_KINDS } from '../scenario/obligation.ts';
import { teamOf, type Party } from '../scenario/party.ts';

/** Messages that answer one another, earliest first. */
export interface Thread {
  /** Id of the first message. */
  readonly threadId: string;
  readonly messages: readonly StoredMessage[];
}

/** What has become of a request or other message at one of those it went to. */
export type ReplyState = 'none' | 'acknowledged' | 'answered';

/**
 * Groups messages by what they reply to. A reply to a message that the reader does not have begins a thread of its own.
 * @param messages in the order sent
 * @returns the thread in which something was said last comes first
 */
export function threadsOf(messages: Iterable<StoredMessage>): readonly Thread[] {
  const rootOf = new Map<string, string>();
  const byRoot = new Map<string, StoredMessage[]>();
  for (const message of messages) {
    const { messageId, inReplyTo } = message;
    const root = (inReplyTo === undefined ? undefined : rootOf.get(inReplyTo)) ?? messageId;
    rootOf.set(messageId, root);
    // Taken out and put in again, so that the map ends with the latest.
    const thread = byRoot.get(root) ?? [];
    byRoot.delete(root);
    byRoot.set(root, [...thread, message]);
  }
  return [...byRoot].map(([threadId, thread]) => ({ threadId, messages: thread })).reverse();
}

/** Whether a team has received a message that nobody of it has opened. */
export function isUnread({ to, openedAt }: StoredMessage, party: Party): boolean {
  const teamId = teamOf(party);
  return teamId !== undefined && to.includes(party) && openedAt[teamId] === undefined;
}

/** How many messages of some a team has not opened. */
export function countUnread(messages: readonly StoredMessage[], party: Party): number {
  return messages.filter((message) => isUnread(message, party)).length;
}

/** Whether a message asks for an answer in substance. */
export function isRequest({ kind }: Pick<StoredMessage, 'kind'>): boolean {
  return REQUEST_KINDS.includes(kind);
}

/** How one recipient has replied to a message; a reply of any kind but an acknowledgement is an answer. */
export function replyOf(
  { messageId }: Pick<StoredMessage, 'messageId'>,
  recipient: Party,
  messages: readonly StoredMessage[],
): ReplyState {
  const replies = messages.filter(({ inReplyTo, from }) => inReplyTo === messageId && from === recipient);
  if (replies.some(({ kind }) => kind !== 'acknowledgement')) return 'answered';
  return replies.length > 0 ? 'acknowledged' : 'none';
}

/** Requests in a thread that `parties` have received and not answered. */
export function unansweredBy(thread: Thread, parties: (party: Party) => boolean): readonly StoredMessage[] {
  return thread.messages.filter(
    (message) =>
      isRequest(message) &&
      message.to.some((to) => parties(to) && replyOf(message, to, thread.messages) !== 'answered'),
  );
}
