import { createStore, del, entries, set } from 'idb-keyval';
import { databaseName, type Owner } from '../browser/owner.ts';
import type { OwnDraft } from './draft-state.ts';

/** Where drafts outlive the page; none of it throws: what cannot be kept lives as long as the page. */
export interface DraftShelf {
  all(): Promise<readonly (readonly [injectId: string, own: OwnDraft])[]>;
  /** @param own `undefined` to keep none */
  put(injectId: string, own: OwnDraft | undefined): Promise<void>;
}

/** The drafts of one person in one exercise, in the browser's database. */
export function browserDraftShelf(owner: Owner): DraftShelf {
  const store = createStore(databaseName('drafts', owner), 'answers');
  return {
    all: () => entries<string, OwnDraft>(store).catch(() => []),
    put: (injectId, own) =>
      (own === undefined ? del(injectId, store) : set(injectId, own, store)).catch(() => undefined),
  };
}
