import { useSyncExternalStore } from 'react';
import type { InjectDraft } from './draft.ts';

/** Drafts by exercise. They outlive the tab of the side panel and a reload, not the browser's tab. */
const KEY = 'cyberdrill.inject-draft.';
const drafts = new Map<string, InjectDraft | undefined>();
const listeners = new Set<() => void>();

/** The draft of an exercise; `undefined` when none was begun. */
export function useDraft(exerciseId: string): InjectDraft | undefined {
  return useSyncExternalStore(listen, () => read(exerciseId));
}

/** Keeps a draft; `undefined` throws it away. */
export function keepDraft(exerciseId: string, draft: InjectDraft | undefined): void {
  drafts.set(exerciseId, draft);
  try {
    if (draft === undefined) sessionStorage.removeItem(KEY + exerciseId);
    else sessionStorage.setItem(KEY + exerciseId, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: the draft lives as long as the page.
  }
  listeners.forEach((each) => each());
}

function read(exerciseId: string): InjectDraft | undefined {
  if (!drafts.has(exerciseId)) drafts.set(exerciseId, stored(exerciseId));
  return drafts.get(exerciseId);
}

function stored(exerciseId: string): InjectDraft | undefined {
  try {
    const text = sessionStorage.getItem(KEY + exerciseId);
    return text === null ? undefined : (JSON.parse(text) as InjectDraft);
  } catch {
    return undefined;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
