import { describe, expect, it } from '@jest/globals';
import type { StoredMessage } from '@cyberdrill/domain';
import { receiptsOf } from './receipt-states.ts';

const at = (wallMs: number) => ({ wallMs, exerciseTimeMs: wallMs, activeTimeMs: wallMs });
const message: StoredMessage = {
  ...{
    messageId: 'm',
    kind: 'request-for-information',
    from: 'team:a',
    tlp: 'TLP:GREEN',
    subject: 'S',
    body: 'B',
  },
  to: ['team:b', 'team:c', 'team:d', 'role:excon'],
  ...{ attachments: [], isAfterEndex: false, at: at(0) },
  deliveredAt: { b: at(1), c: at(2) },
  openedAt: { b: at(3) },
};

describe('receiptsOf', () => {
  it('tells for each recipient the farthest that is known', () => {
    const answer: StoredMessage = {
      ...message,
      ...{ messageId: 'r', kind: 'answer', from: 'role:excon', to: ['team:a'], inReplyTo: 'm' },
    };
    expect(receiptsOf(message, [message, answer])).toEqual([
      { party: 'team:b', step: 'opened', at: at(3) },
      { party: 'team:c', step: 'delivered', at: at(2) },
      { party: 'team:d', step: 'sent' },
      { party: 'role:excon', step: 'answered' },
    ]);
  });
});
