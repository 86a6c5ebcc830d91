import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { StreamKeeper } from './stream-keeper.ts';
import type { StreamLink } from './stream-link.ts';
import { StreamStore, type Fold, type StreamSnapshot } from './stream-store.ts';

/** How a stream is followed; constants, or kept between two drawings: other ones begin the stream anew. */
interface Options {
  /** Keeps it beyond the page. */
  readonly keeper?: StreamKeeper;
  /** The language in which the exercise's words are wanted. */
  readonly language?: string;
}

/**
 * Follows an exercise's stream while the page is shown, as the person signed in.
 * @param fold a constant: another one begins the stream anew
 */
export function useStream<S>(
  exerciseId: string,
  fold: Fold<S>,
  { keeper, language }: Options = {},
): StreamSnapshot<S> & { readonly connection: StreamLink } {
  const store = useMemo(
    () => new StreamStore({ exerciseId, ...(language === undefined ? {} : { language }) }, fold, keeper),
    [exerciseId, fold, keeper, language],
  );
  useEffect(() => {
    void store.start();
    return () => store.stop();
  }, [store]);
  return { ...useSyncExternalStore(store.subscribe, store.snapshot), connection: store.link };
}
