import type { StreamEntry } from '@cyberdrill/contracts';

/** How much of a stream is sent at once; a single entry is always sent, however large. */
export interface BatchLimits {
  readonly maxEntries: number;
  /** Of the entries' JSON in UTF-8. */
  readonly maxBytes: number;
}

/** What one audience may see of an exercise: entries at the places 1, 2, 3 … without gaps, growing at the end. */
export class AudienceStream {
  private readonly entries: StreamEntry[] = [];
  private readonly sizes: number[] = [];
  private readonly listeners = new Set<() => void>();
  private announcedHead = 0;

  /** Place of the last entry; 0 when empty. */
  get head(): number {
    return this.entries.length;
  }

  /** True while somebody listens. */
  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Adds the next entry; listeners hear of it at {@link announce}, so that a batch of entries is told once. */
  append(entry: StreamEntry): void {
    if (entry.place !== this.head + 1) throw new Error(`place ${entry.place} does not follow ${this.head}`);
    this.entries.push(entry);
  }

  /** The entries after a place that fit into the limits; empty at the end of the stream. */
  after(place: number, { maxEntries, maxBytes }: BatchLimits): readonly StreamEntry[] {
    const last = Math.min(this.head, place + maxEntries);
    let end = Math.min(place + 1, last);
    // A lone entry goes out unmeasured: measuring is for catching up, and a release must not wait for it.
    let bytes = end < last ? this.sizeAt(place) : 0;
    while (end < last && (bytes += this.sizeAt(end)) <= maxBytes) end += 1;
    return this.entries.slice(place, end);
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
    return (this.sizes[index] ??= Buffer.byteLength(JSON.stringify(this.entries[index])));
  }
}
