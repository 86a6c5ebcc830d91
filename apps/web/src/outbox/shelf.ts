import { createStore, del, set, values } from 'idb-keyval';
import { databaseName, type Owner } from '../browser/owner.ts';
import type { KeptItem } from './outbox-item.ts';

/** Where commands outlive the page. */
export interface Shelf {
  all(): Promise<readonly KeptItem[]>;
  /** Keeps an item, or what has become of it. @throws when the browser keeps nothing, or no more */
  put(item: KeptItem): Promise<void>;
  remove(commandId: string): Promise<void>;
}

/** The shelf of one person in one exercise, in the browser's database. */
export function browserShelf(owner: Owner): Shelf {
  const store = createStore(databaseName('outbox', owner), 'commands');
  return {
    all: () => values<KeptItem>(store),
    put: (item) => set(item.commandId, item, store),
    remove: (commandId) => del(commandId, store),
  };
}
