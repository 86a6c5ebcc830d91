import { teamParty } from '../../scenario/party.ts';
import { refusal } from '../domain-error.ts';
import type { Draft } from '../draft.ts';
import type { Deciders } from './decider.ts';
import { isPartyTo, send } from './message/send.ts';

/** Commands about messages. */
export const MESSAGE_DECIDERS: Deciders<'message:send' | 'message:open'> = {
  'message:send': send,
  'message:open': (draft, { messageId }, { teamId = '' }) => {
    const message = draft.state.messages.get(messageId);
    if (message === undefined || !isPartyTo(message, teamParty(teamId))) {
      return refusal('MESSAGE_UNKNOWN', { messageId: messageId.slice(0, 100) });
    }
    // Who opens what he has sent himself receives nothing.
    if (!message.to.includes(teamParty(teamId)) || message.openedAt[teamId] !== undefined) return undefined;
    receiveMessage(draft, messageId, teamId);
    draft.add('message.opened', { messageId, teamId });
    return undefined;
  },
};

/** Notes that a message reached a team it is addressed to, unless that is known. */
export function receiveMessage(draft: Draft, messageId: string, teamId: string): void {
  const message = draft.state.messages.get(messageId);
  const isExpected = message?.to.includes(teamParty(teamId)) === true;
  if (isExpected && message.deliveredAt[teamId] === undefined) {
    draft.add('message.delivered', { messageId, teamId });
  }
}
