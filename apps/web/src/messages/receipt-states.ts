import { replyOf, teamOf, type Moment, type Party, type StoredMessage } from '@cyberdrill/domain';

/** How far a message has come with one of those it went to; each step implies those before it. */
export type ReceiptStep = 'sent' | 'delivered' | 'opened' | 'acknowledged' | 'answered';

/** A message at one recipient. */
export interface Receipt {
  readonly party: Party;
  readonly step: ReceiptStep;
  /** When it was opened or, before, delivered; absent for roles, which have no devices, and before. */
  readonly at?: Moment;
}

/**
 * What has become of a message at each of those it went to.
 * @param messages of its thread, as far as the reader has them
 */
export function receiptsOf(message: StoredMessage, messages: readonly StoredMessage[]): readonly Receipt[] {
  return message.to.map((party) => {
    const teamId = teamOf(party) ?? '';
    const openedAt = message.openedAt[teamId];
    const deliveredAt = message.deliveredAt[teamId];
    const reply = replyOf(message, party, messages);
    const received = openedAt !== undefined ? 'opened' : deliveredAt !== undefined ? 'delivered' : 'sent';
    const at = openedAt ?? deliveredAt;
    return { party, step: reply === 'none' ? received : reply, ...(at === undefined ? {} : { at }) };
  });
}
