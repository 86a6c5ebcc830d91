import { describe, expect, it } from '@jest/globals';
import type { DatedEntry } from '@cyberdrill/domain';
import { lastOwn } from './judgements.ts';

function judged(seq: number, raterId: string, dutyId: string, reason: string): DatedEntry {
  return {
    seq,
    kind: 'duty.judged',
    data: { dutyId, isDischarged: false, reason },
    audience: 'control',
    actor: { role: 'evaluator', id: raterId },
    occurredAtMs: seq,
    exerciseTimeMs: seq,
    activeTimeMs: seq,
  };
}

describe('lastOwn', () => {
  it('is the last judgement of the reader on each thing', () => {
    const entries = [
      judged(1, 'me', 'd1', 'reason 1'),
      judged(2, 'other', 'd1', 'reason 2'),
      judged(3, 'me', 'd1', 'reason 3'),
      judged(4, 'other', 'd2', 'reason 4'),
    ];
    const found = lastOwn(entries, 'duty.judged', 'me', ({ dutyId }) => dutyId);
    expect([...found].map(([dutyId, { reason }]) => [dutyId, reason])).toEqual([['d1', 'reason 3']]);
  });
});
