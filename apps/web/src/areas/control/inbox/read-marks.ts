import { useCallback, useSyncExternalStore } from 'react';
import { keep, kept } from '../../../browser/kept.ts';

/** Which messages somebody has marked as read on this device. Teams are told nothing of it, and other controllers neither. */
export interface ReadMarks {
  readonly isRead: (messageId: string) => boolean;
  readonly mark: (messageIds: readonly string[], read: boolean) => void;
}

const listeners = new Set<() => void>();
const marked = new Map<string, ReadonlySet<string>>();

/** The marks of one exercise. */
export function useReadMarks(exerciseId: string): ReadMarks {
  const ids = useSyncExternalStore(subscribe, () => marksOf(exerciseId));
  const mark = useCallback(
    (messageIds: readonly string[], read: boolean) => setMarks(exerciseId, messageIds, read),
    [exerciseId],
  );
  return { isRead: (messageId) => ids.has(messageId), mark };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keyOf(exerciseId: string): string {
  return `cyberdrill:read:${exerciseId}`;
}

function marksOf(exerciseId: string): ReadonlySet<string> {
  const known = marked.get(exerciseId);
  if (known !== undefined) return known;
  const read = new Set((kept(keyOf(exerciseId)) ?? '').split('\n').filter((id) => id !== ''));
  marked.set(exerciseId, read);
  return read;
}

function setMarks(exerciseId: string, messageIds: readonly string[], read: boolean): void {
  const before = marksOf(exerciseId);
  const ids = new Set(messageIds);
  const after = read ? before.union(ids) : before.difference(ids);
  marked.set(exerciseId, after);
  keep(keyOf(exerciseId), [...after].join('\n'));
  for (const listener of listeners) listener();
}
