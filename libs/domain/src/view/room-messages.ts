import type { Moment } from '../clock/clock.ts';
import type { StoredMessage } from '../conduct/state.ts';
import type { TeamView } from './team-entry.ts';

/** The messages that a team has sent and received, in the order sent, with what it may know of their receipt. */
export type RoomMessages = readonly StoredMessage[];

/** A team's messages after an entry of its stream. */
export function evolveRoomMessages(messages: RoomMessages, view: TeamView): RoomMessages {
  switch (view.kind) {
    case 'message.sent':
      return [...messages, { ...view.data, at: momentOfView(view), deliveredAt: {}, openedAt: {} }];
    case 'message.delivered':
      return received(messages, view.data, momentOfView(view), 'deliveredAt');
    case 'message.opened':
      return received(messages, view.data, momentOfView(view), 'openedAt');
    default:
      return messages;
  }
}

/** The moment of an entry of a team's stream. */
export function momentOfView({ occurredAtMs, exerciseTimeMs, activeTimeMs }: TeamView): Moment {
  return { wallMs: occurredAtMs, exerciseTimeMs, activeTimeMs };
}

function received(
  messages: RoomMessages,
  { messageId, teamId }: { readonly messageId: string; readonly teamId: string },
  at: Moment,
  receipt: 'deliveredAt' | 'openedAt',
): RoomMessages {
  return messages.map((message) =>
    message.messageId === messageId
      ? { ...message, [receipt]: { ...message[receipt], [teamId]: at } }
      : message,
  );
}
