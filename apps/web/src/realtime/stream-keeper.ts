import type { StreamEntry } from '@cyberdrill/contracts';
import { clear, createStore, setMany, values } from 'idb-keyval';
import { databaseName, type Owner } from '../browser/owner.ts';

/** Keeps a stream beyond the page, so that it can be read without a line, and a reload is sent only what is new. */
export interface StreamKeeper {
  /** From the first entry, in order, without gaps; what comes behind a gap is of no use. */
  read(): Promise<readonly StreamEntry[]>;
  add(entries: readonly StreamEntry[]): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Keeps a stream in the browser's database, entry by entry; two tabs keep the same at the same places. Where the browser
 * keeps nothing, the stream is sent again.
 */
export function browserKeeper(owner: Owner): StreamKeeper {
  const store = createStore(databaseName('stream', owner), 'entries');
  return {
    read: () => values<StreamEntry>(store).then(withoutGap, () => []),
    add: (entries) =>
      setMany(
        entries.map((entry) => [entry.place, entry]),
        store,
      ).catch(() => undefined),
    clear: () => clear(store).catch(() => undefined),
  };
}

/** The entries up to the first that is missing. */
export function withoutGap(entries: readonly StreamEntry[]): readonly StreamEntry[] {
  const inOrder = entries.toSorted((one, other) => one.place - other.place);
  const end = inOrder.findIndex(({ place }, index) => place !== index + 1);
  return end === -1 ? inOrder : inOrder.slice(0, end);
}
