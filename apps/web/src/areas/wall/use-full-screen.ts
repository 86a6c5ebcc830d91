import { useSyncExternalStore, type RefObject } from 'react';

/** Whether an element fills the screen, and a way to make it so or not; the browser's own key leads back too. */
export function useFullScreen(element: RefObject<HTMLElement | null>): {
  readonly isFull: boolean;
  readonly canBeFull: boolean;
  readonly toggle: () => void;
} {
  const isFull = useSyncExternalStore(onChange, () => document.fullscreenElement !== null);
  return {
    isFull,
    canBeFull: document.fullscreenEnabled,
    toggle: () => {
      const done = isFull ? document.exitFullscreen() : element.current?.requestFullscreen();
      // A browser that refuses leaves everything as it was.
      done?.catch(() => undefined);
    },
  };
}

function onChange(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}
