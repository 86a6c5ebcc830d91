import type { StreamEntry } from '@cyberdrill/contracts';
import type { StreamView } from '@cyberdrill/domain';
import type { LinkState } from './link-state.ts';
import type { StreamKeeper } from './stream-keeper.ts';
import { StreamLink, type StreamAddress } from './stream-link.ts';

/** How a stream becomes what a page shows: the pure functions of the domain. */
export interface Fold<S> {
  /** The views of an exercise that it can read. */
  readonly views: readonly StreamView[];
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
  private isStarted = false;
  private hasRead = false;
  private readonly listeners = new Set<() => void>();
  private readonly fold: Fold<S>;
  private readonly keeper: StreamKeeper | undefined;

  /** @param keeper keeps the stream beyond the page; left out, it lives as long as the page */
  constructor(address: Omit<StreamAddress, 'views'>, fold: Fold<S>, keeper?: StreamKeeper) {
    this.fold = fold;
    this.keeper = keeper;
    this.current = { state: fold.empty, link: { status: 'connecting' } };
    this.link = new StreamLink(
      { ...address, views: fold.views },
      {
        take: (entries) => {
          void keeper?.add(entries);
          this.show(entries);
        },
        forget: () => {
          void keeper?.clear();
          this.become({ state: fold.empty });
        },
        onLink: (link) => this.become({ link }),
      },
    );
  }

  readonly snapshot = (): StreamSnapshot<S> => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Shows what is kept, and follows the stream from there. */
  async start(): Promise<void> {
    this.isStarted = true;
    const kept = this.hasRead ? [] : ((await this.keeper?.read()) ?? []);
    if (!this.isStarted) return;
    this.hasRead = true;
    if (kept.length > 0) this.show(kept);
    this.link.start(kept.at(-1)?.place);
  }

  stop(): void {
    this.isStarted = false;
    this.link.stop();
  }

  private show(entries: readonly StreamEntry[]): void {
    this.become({ state: this.fold.evolve(this.current.state, entries) });
  }

  private become(change: Partial<StreamSnapshot<S>>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
