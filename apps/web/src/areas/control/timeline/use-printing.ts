import { useSyncExternalStore } from 'react';

let isPrinting = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  isPrinting = next;
  listeners.forEach((each) => each());
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('beforeprint', onBefore);
    addEventListener('afterprint', onAfter);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener('beforeprint', onBefore);
    removeEventListener('afterprint', onAfter);
  };
}

const onBefore = (): void => tell(true);
const onAfter = (): void => tell(false);

/** Whether the page is being printed; what is drawn for paper is drawn before it is. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, () => isPrinting);
}
