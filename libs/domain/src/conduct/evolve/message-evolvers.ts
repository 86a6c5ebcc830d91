import type { Moment } from '../../clock/clock.ts';
import type { TeamEntryDataMap } from '../../journal/team-entries.ts';
import { teamOf } from '../../scenario/party.ts';
import type { ExerciseState, StoredMessage } from '../state.ts';
import type { Evolvers } from './evolver.ts';

type MessageEntryKind = Extract<keyof TeamEntryDataMap, `message.${string}` | 'handling.breached'>;

/** Entries about messages. */
export const MESSAGE_EVOLVERS: Evolvers<MessageEntryKind> = {
  'message.sent': (state, data, at) => {
    const sender = teamOf(data.from);
    const message = { ...data, at, deliveredAt: {}, openedAt: {} };
    return {
      ...state,
      messages: state.messages.with(data.messageId, message),
      ...(sender === undefined ? {} : { sentBy: withSent(state, sender, data.messageId) }),
    };
  },
  'handling.breached': (state, breach) =>
    changeMessage(state, breach.messageId, (message) => ({ ...message, breach })),
  'message.delivered': (state, data, at) => received(state, data, at, 'deliveredAt'),
  'message.opened': (state, data, at) => received(state, data, at, 'openedAt'),
};

function withSent(state: ExerciseState, teamId: string, messageId: string): ExerciseState['sentBy'] {
  return { ...state.sentBy, [teamId]: [...(state.sentBy[teamId] ?? []), messageId] };
}

function received(
  state: ExerciseState,
  { messageId, teamId }: { readonly messageId: string; readonly teamId: string },
  at: Moment,
  receipt: 'deliveredAt' | 'openedAt',
): ExerciseState {
  return changeMessage(state, messageId, (message) => ({
    ...message,
    [receipt]: { ...message[receipt], [teamId]: at },
  }));
}

function changeMessage(
  state: ExerciseState,
  messageId: string,
  change: (message: StoredMessage) => StoredMessage,
): ExerciseState {
  const message = state.messages.get(messageId);
  if (message === undefined) throw new RangeError(`no message ${messageId} was sent`);
  return { ...state, messages: state.messages.with(messageId, change(message)) };
}
