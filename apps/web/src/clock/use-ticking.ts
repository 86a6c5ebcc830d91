import { useSyncExternalStore } from 'react';

/** How often a shown time is looked at: often enough that no second seems to be skipped. */
const TICK_MS = 200;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * A text that changes with time; the caller is drawn anew only when it does. All of them share one timer.
 * @param read gives the text as it is now
 */
export function useTicking(read: () => string): string {
  return useSyncExternalStore(onTick, read);
}

function onTick(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((each) => each()), TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
