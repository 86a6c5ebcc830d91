import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { StreamLink } from './stream-link.ts';
import { StreamStore, type Fold, type StreamSnapshot } from './stream-store.ts';

/**
 * Follows an exercise's stream while the page is shown, as the person signed in.
 * @param fold a constant: another one begins the stream anew
 */
export function useStream<S>(
  exerciseId: string,
  fold: Fold<S>,
): StreamSnapshot<S> & { readonly connection: StreamLink } {
  const store = useMemo(() => new StreamStore({ exerciseId }, fold), [exerciseId, fold]);
  useEffect(() => {
    store.link.start();
    return () => store.link.stop();
  }, [store]);
  return { ...useSyncExternalStore(store.subscribe, store.snapshot), connection: store.link };
}
