import { createStore, del, get, set } from 'idb-keyval';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { databaseName, type Owner } from '../browser/owner.ts';
import { isWorthKeeping, type MessageDraft } from './message-draft.ts';

const KEEP_AFTER_MS = 400;

/** A draft that outlives the page. */
export interface KeptDraft {
  /** Absent until it is known whether this browser keeps one. */
  readonly draft: MessageDraft | undefined;
  /** What is shown was written before, and kept. */
  readonly isRestored: boolean;
  /** The browser has what is shown. */
  readonly isKept: boolean;
  readonly change: (change: (draft: MessageDraft) => MessageDraft) => void;
  /** It has been sent, or is not wanted any more: begins anew. */
  readonly forget: () => void;
}

/**
 * What somebody writes, kept in this browser until it is sent.
 * @param name tells drafts of one owner apart
 * @param initial what it begins with, when none is kept
 */
export function useKeptDraft(owner: Owner, name: string, initial: MessageDraft): KeptDraft {
  const { exerciseId, accountId, side } = owner;
  const store = useMemo(
    () => createStore(databaseName('messages', { exerciseId, accountId, side }), 'drafts'),
    [exerciseId, accountId, side],
  );
  const [draft, setDraft] = useState<MessageDraft>();
  const [isRestored, setIsRestored] = useState(false);
  const [kept, setKept] = useState<MessageDraft>();
  const isForgotten = useRef(false);
  const begin = useRef(initial);

  useEffect(() => {
    let isCurrent = true;
    isForgotten.current = false;
    // A browser that keeps nothing lets one write all the same.
    void get<MessageDraft>(name, store)
      .catch(() => undefined)
      .then((found) => {
        if (!isCurrent) return;
        setIsRestored(found !== undefined);
        setDraft(found ?? begin.current);
      });
    return () => {
      isCurrent = false;
    };
  }, [name, store]);

  useEffect(() => {
    if (draft === undefined) return;
    const keep = () => {
      if (isForgotten.current || !isWorthKeeping(draft, begin.current)) return;
      void set(name, draft, store).then(
        () => setKept(draft),
        () => undefined,
      );
    };
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [draft, name, store]);

  const change = useCallback((next: (draft: MessageDraft) => MessageDraft) => {
    setDraft((before) => (before === undefined ? before : next(before)));
  }, []);
  const forget = useCallback(() => {
    isForgotten.current = true;
    void del(name, store).catch(() => undefined);
    setIsRestored(false);
    setDraft(begin.current);
  }, [name, store]);
  return { draft, isRestored, isKept: draft !== undefined && kept === draft, change, forget };
}
