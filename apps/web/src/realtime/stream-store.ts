import type { StreamEntry } from '@cyberdrill/contracts';
import type { LinkState } from './link-state.ts';
import { StreamLink, type StreamAddress } from './stream-link.ts';

/** How a stream becomes what a page shows: the pure functions of the domain. */
export interface Fold<S> {
  readonly empty: S;
  /** The next entries, in order and once each. */
  readonly evolve: (state: S, entries: readonly StreamEntry[]) => S;
}

/** What a page sees of a stream at one moment. */
export interface StreamSnapshot<S> {
  readonly state: S;
  readonly link: LinkState;
}

/** A stream, folded as it comes; for `useSyncExternalStore`. */
export class StreamStore<S> {
  readonly link: StreamLink;
  private current: StreamSnapshot<S>;
  private readonly listeners = new Set<() => void>();

  constructor(address: StreamAddress, fold: Fold<S>) {
    this.current = { state: fold.empty, link: { status: 'connecting' } };
    this.link = new StreamLink(address, {
      take: (entries) => this.become({ state: fold.evolve(this.current.state, entries) }),
      forget: () => this.become({ state: fold.empty }),
      onLink: (link) => this.become({ link }),
    });
  }

  readonly snapshot = (): StreamSnapshot<S> => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private become(change: Partial<StreamSnapshot<S>>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
