const CHUNK_SIZE = 128;

/** Tells which of two items comes first: below 0 the left, above 0 the right, 0 only for the same item. */
export type Order<T> = (left: T, right: T) => number;

/**
 * A list in order that is never changed: adding and removing give a new list that shares all but one of its chunks with the old.
 */
export class SortedList<T> implements Iterable<T> {
  private readonly order: Order<T>;
  private readonly chunks: readonly (readonly T[])[];

  private constructor(order: Order<T>, chunks: readonly (readonly T[])[]) {
    this.order = order;
    this.chunks = chunks;
  }

  /** The items in order, each once. */
  static of<T>(order: Order<T>, items: Iterable<T>): SortedList<T> {
    const sorted = [...items].sort(order);
    const chunks: (readonly T[])[] = [];
    for (let start = 0; start < sorted.length; start += CHUNK_SIZE) {
      chunks.push(sorted.slice(start, start + CHUNK_SIZE));
    }
    return new SortedList(order, chunks);
  }

  /** The item that comes first. */
  get first(): T | undefined {
    return this.chunks[0]?.[0];
  }

  /** The list with one more item; an item that it has already changes nothing. */
  with(item: T): SortedList<T> {
    const place = this.chunkFor(item);
    const chunk = this.chunks[place] ?? [];
    const at = placeIn(chunk, item, this.order);
    const there = chunk[at];
    if (there !== undefined && this.order(there, item) === 0) return this;
    const grown = [...chunk.slice(0, at), item, ...chunk.slice(at)];
    const half = grown.length > CHUNK_SIZE ? grown.length >> 1 : grown.length;
    return this.replacing(place, [grown.slice(0, half), grown.slice(half)]);
  }

  /** The list without an item; one that it does not have changes nothing. */
  without(item: T): SortedList<T> {
    const place = this.chunkFor(item);
    const chunk = this.chunks[place] ?? [];
    const at = placeIn(chunk, item, this.order);
    const there = chunk[at];
    if (there === undefined || this.order(there, item) !== 0) return this;
    return this.replacing(place, [[...chunk.slice(0, at), ...chunk.slice(at + 1)]]);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const chunk of this.chunks) yield* chunk;
  }

  private replacing(place: number, chunks: readonly (readonly T[])[]): SortedList<T> {
    const filled = chunks.filter((chunk) => chunk.length > 0);
    return new SortedList(this.order, [
      ...this.chunks.slice(0, place),
      ...filled,
      ...this.chunks.slice(place + 1),
    ]);
  }

  /** The last chunk that does not begin after the item; the first one for an item before all. */
  private chunkFor(item: T): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const head = this.chunks[middle]?.[0];
      if (head !== undefined && this.order(head, item) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

/** Where in a chunk the item is, or would stand. */
function placeIn<T>(chunk: readonly T[], item: T, order: Order<T>): number {
  let low = 0;
  let high = chunk.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = chunk[middle];
    if (there !== undefined && order(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
