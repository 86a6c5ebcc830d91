import type { StoredMessage } from '../conduct/state.ts';
import type { Party } from '../scenario/party.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { beforeEnd } from '../scoring/scoring-context.ts';

/** The messages that count (sent before ENDEX), in the order they were sent, with what is asked of them again and again. */
export interface MessageLog {
  readonly messages: readonly StoredMessage[];
  readonly sentBy: (party: Party) => readonly StoredMessage[];
  readonly repliesTo: (messageId: string) => readonly StoredMessage[];
}

/** Orders and indexes the messages of an exercise. */
export function messageLog(context: ScoringContext): MessageLog {
  const messages = [...context.state.messages.values()]
    .filter((message) => !message.isAfterEndex && beforeEnd(context, message.at) !== undefined)
    .sort(bySending);
  const bySender = Map.groupBy(messages, (message) => message.from);
  const byOriginal = Map.groupBy(messages, (message) => message.inReplyTo);
  return {
    messages,
    sentBy: (party) => bySender.get(party) ?? [],
    repliesTo: (messageId) => byOriginal.get(messageId) ?? [],
  };
}

function bySending(a: StoredMessage, b: StoredMessage): number {
  return a.at.wallMs - b.at.wallMs || (a.messageId < b.messageId ? -1 : 1);
}
