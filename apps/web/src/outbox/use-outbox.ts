import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import type { OutboxItem } from './outbox-item.ts';
import type { Outbox } from './outbox.ts';

export const OpenOutbox = createContext<Outbox | undefined>(undefined);

/** What a page has of the outbox. */
export interface UsedOutbox {
  /** Gives a command, with the line or without. @returns its id, by which it is found among the items */
  readonly send: <K extends CommandKind>(kind: K, data: CommandMap[K]) => string;
  /** In the order in which they were given; those that are stored stay for a while. */
  readonly items: readonly OutboxItem[];
  /** Lets go of a command that was refused, or that is not to be sent after all. */
  readonly dismiss: (commandId: string) => void;
  /** Sends a refused command once more. */
  readonly retry: (commandId: string) => void;
}

/** The outbox of the room that the page stands in. @throws Error outside of an `OutboxProvider` */
export function useOutbox(): UsedOutbox {
  const outbox = useContext(OpenOutbox);
  if (outbox === undefined) throw new Error('useOutbox is used outside of an OutboxProvider');
  const items = useSyncExternalStore(outbox.subscribe, outbox.items);
  return useMemo(
    () => ({ send: outbox.send, items, dismiss: outbox.dismiss, retry: outbox.retry }),
    [outbox, items],
  );
}

/** The items of one kind. */
export function ofKind<K extends CommandKind>(
  items: readonly OutboxItem[],
  kind: K,
): readonly OutboxItem<K>[] {
  // TypeScript does not see that what has the kind has its data.
  return items.filter((item) => item.kind === kind) as unknown as readonly OutboxItem<K>[];
}
