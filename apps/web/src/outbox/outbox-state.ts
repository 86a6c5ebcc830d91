import type { WireError } from '@cyberdrill/contracts';
import type { KeptItem, OutboxItem, SendStatus } from './outbox-item.ts';

/** What can happen to what is to be sent. Tabs of one person tell each other of it, so it must be plain data. */
export type OutboxEvent =
  /** What the device keeps was read; whatever another tab was sending when it was closed is waiting again. */
  | { readonly kind: 'read'; readonly kept: readonly KeptItem[] }
  | { readonly kind: 'given'; readonly item: KeptItem }
  | {
      readonly kind: 'sending' | 'unanswered' | 'stored' | 'dismissed' | 'retried';
      readonly commandId: string;
    }
  /** The browser keeps nothing, or no more. */
  | { readonly kind: 'unkept'; readonly commandId: string }
  | { readonly kind: 'refused'; readonly commandId: string; readonly error: WireError };

/** In the order in which it was given. */
export type OutboxState = readonly OutboxItem[];

export const EMPTY_OUTBOX: OutboxState = [];

/** What is in the outbox after an event; one that speaks of what is not there changes nothing. */
export function outboxAfter(items: OutboxState, event: OutboxEvent): OutboxState {
  switch (event.kind) {
    case 'read':
      return inOrder([...event.kept.map(waiting), ...storedAmong(items, event.kept)]);
    case 'given':
      return items.some(({ commandId }) => commandId === event.item.commandId)
        ? items
        : inOrder([...items, waiting(event.item)]);
    case 'sending':
      return become(items, event.commandId, 'sending');
    case 'unanswered':
    case 'retried':
      return become(items, event.commandId, 'queued');
    case 'stored':
      return become(items, event.commandId, 'stored');
    case 'refused':
      return become(items, event.commandId, 'refused', event.error);
    case 'unkept':
      return items.map((item) => (item.commandId === event.commandId ? { ...item, isAtRisk: true } : item));
    case 'dismissed':
      return items.filter(({ commandId }) => commandId !== event.commandId);
  }
}

/** What is sent next; `undefined` when nothing waits. One that is turned away does not hold up those behind it. */
export function nextToSend(items: OutboxState): OutboxItem | undefined {
  return items.find(({ status }) => status === 'queued');
}

/** How many commands the server does not have yet. */
export function countWaiting(items: OutboxState): number {
  return items.filter(({ status }) => status === 'queued' || status === 'sending').length;
}

/** What of an item the device keeps. */
export function keptOf({ status: _, isAtRisk: __, ...kept }: OutboxItem): KeptItem {
  return kept;
}

function waiting(item: KeptItem): OutboxItem {
  return { ...item, status: item.error === undefined ? 'queued' : 'refused' };
}

/** What the server has is no longer kept, but shown for a while. */
function storedAmong(items: OutboxState, kept: readonly KeptItem[]): OutboxState {
  const ids = new Set(kept.map(({ commandId }) => commandId));
  return items.filter(({ commandId, status }) => status === 'stored' && !ids.has(commandId));
}

function become(items: OutboxState, commandId: string, status: SendStatus, error?: WireError): OutboxState {
  return items.map((item) => {
    if (item.commandId !== commandId) return item;
    const { error: _, ...rest } = item;
    return { ...rest, status, ...(error === undefined ? {} : { error }) };
  });
}

function inOrder(items: OutboxState): OutboxState {
  return items.toSorted(
    (one, other) => one.queuedAtMs - other.queuedAtMs || (one.commandId < other.commandId ? -1 : 1),
  );
}
