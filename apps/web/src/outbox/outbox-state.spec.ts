import { describe, expect, it } from '@jest/globals';
import { wireError } from '@cyberdrill/contracts';
import type { KeptItem } from './outbox-item.ts';
import { countWaiting, EMPTY_OUTBOX, nextToSend, outboxAfter, type OutboxEvent } from './outbox-state.ts';

const REFUSAL = wireError('PHASE_FORBIDS', {});

function item(commandId: string, queuedAtMs: number): KeptItem {
  return { commandId, kind: 'inject:open', data: { injectId: commandId }, queuedAtMs };
}

function after(...events: readonly OutboxEvent[]) {
  return events.reduce(outboxAfter, EMPTY_OUTBOX);
}

const GIVEN: readonly OutboxEvent[] = [
  { kind: 'given', item: item('first', 1) },
  { kind: 'given', item: item('second', 2) },
];

describe('outboxAfter', () => {
  it('keeps commands in the order in which they were given, each once', () => {
    const items = after(
      { kind: 'given', item: item('second', 2) },
      { kind: 'given', item: item('first', 1) },
      { kind: 'given', item: item('second', 2) },
    );
    expect(items.map(({ commandId, status }) => [commandId, status])).toEqual([
      ['first', 'queued'],
      ['second', 'queued'],
    ]);
  });

  it('sends the first that waits, and the same again when no answer came', () => {
    const sending = after(...GIVEN, { kind: 'sending', commandId: 'first' });
    expect(nextToSend(sending)?.commandId).toBe('second');
    const unanswered = outboxAfter(sending, { kind: 'unanswered', commandId: 'first' });
    expect(nextToSend(unanswered)?.commandId).toBe('first');
    expect(countWaiting(sending)).toBe(2);
  });

  it('goes on behind a refused command, which stays with its reason until it is dismissed', () => {
    const refused = after(...GIVEN, { kind: 'refused', commandId: 'first', error: REFUSAL });
    expect(refused[0]).toMatchObject({ status: 'refused', error: REFUSAL });
    expect(nextToSend(refused)?.commandId).toBe('second');
    expect(countWaiting(refused)).toBe(1);
    expect(outboxAfter(refused, { kind: 'dismissed', commandId: 'first' })).toHaveLength(1);
  });

  it('sends a refused command again without its reason when it is tried again', () => {
    const retried = after(
      ...GIVEN,
      { kind: 'refused', commandId: 'first', error: REFUSAL },
      { kind: 'retried', commandId: 'first' },
    );
    expect(nextToSend(retried)).toEqual({ ...item('first', 1), status: 'queued' });
  });

  it('shows what is stored, and sends it no more', () => {
    const stored = after(...GIVEN, { kind: 'stored', commandId: 'first' });
    expect(stored[0]?.status).toBe('stored');
    expect(nextToSend(stored)?.commandId).toBe('second');
  });

  it('begins after a crash with what the device has kept: waiting, refused, and nothing on its way', () => {
    const items = after({
      kind: 'read',
      kept: [{ ...item('refused', 3), error: REFUSAL }, item('waiting', 1)],
    });
    expect(items.map(({ commandId, status }) => [commandId, status])).toEqual([
      ['waiting', 'queued'],
      ['refused', 'refused'],
    ]);
  });

  it('forgets on reading what another tab has sent or dismissed, but shows on what is stored', () => {
    const items = after(...GIVEN, { kind: 'stored', commandId: 'first' }, { kind: 'read', kept: [] });
    expect(items.map(({ commandId, status }) => [commandId, status])).toEqual([['first', 'stored']]);
  });

  it('marks what the browser could not keep', () => {
    expect(after(...GIVEN, { kind: 'unkept', commandId: 'second' })[1]?.isAtRisk).toBe(true);
  });
});
