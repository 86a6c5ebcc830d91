import type { StreamEntry } from '@cyberdrill/contracts';
import type { Entry, StaffView, TeamView, WallView } from '@cyberdrill/domain';

/** How much of a stream is sent at once; a single entry is always sent, however large. */
export interface BatchLimits {
  readonly maxEntries: number;
  /** Of the entries' JSON in UTF-8. */
  readonly maxBytes: number;
}

/** An entry as some audience may see it, before it has a place in a stream. Streams of many may share it. */
export type StreamView = TeamView | StaffView | WallView | Entry;

/** What one audience may see of an exercise: entries at the places 1, 2, 3 … without gaps, growing at the end. */
export class AudienceStream {
  private readonly views: StreamView[] = [];
  private readonly sizes: number[] = [];
  private readonly listeners = new Set<() => void>();
  private announcedHead = 0;

  /** Place of the last entry; 0 when empty. */
  get head(): number {
    return this.views.length;
  }

  /** True while somebody listens. */
  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Adds the next entry, at the place that it is said to have; listeners hear of it at {@link announce}, so that a batch of entries is told once. */
  append(view: StreamView, place = this.head + 1): void {
    if (place !== this.head + 1) throw new Error(`place ${place} does not follow ${this.head}`);
    this.views.push(view);
  }

  /** The entries after a place that fit into the limits; empty at the end of the stream. */
  after(place: number, { maxEntries, maxBytes }: BatchLimits): readonly StreamEntry[] {
    const last = Math.min(this.head, place + maxEntries);
    let end = Math.min(place + 1, last);
    // A lone entry goes out unmeasured: measuring is for catching up, and a release must not wait for it.
    let bytes = end < last ? this.sizeAt(place) : 0;
    while (end < last && (bytes += this.sizeAt(end)) <= maxBytes) end += 1;
    return this.views.slice(place, end).map((view, index) => placed(view, place + index + 1));
  }

  /** Calls back when the stream has grown; returns how to stop listening. */
  onGrowth(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells every listener, if anything was appended since the last time. */
  announce(): void {
    if (this.announcedHead === this.head) return;
    this.announcedHead = this.head;
    for (const listener of [...this.listeners]) listener();
  }

  private sizeAt(index: number): number {
    return (this.sizes[index] ??= Buffer.byteLength(JSON.stringify(this.after(index, ONE)[0])));
  }
}

const ONE: BatchLimits = { maxEntries: 1, maxBytes: 0 };

function placed(view: StreamView, place: number): StreamEntry {
  return { ...view, place };
}
