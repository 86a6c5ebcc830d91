const BUCKETS = 256;

type Bucket<V> = ReadonlyMap<string, V>;

/**
 * A map that is never changed: {@link PersistentMap.with} gives a new map that shares all but one of 256 buckets with the old.
 * Folding n entries into it costs about n, where copying a plain record each time would cost n².
 */
export class PersistentMap<V> {
  readonly size: number;
  private readonly buckets: readonly (Bucket<V> | undefined)[];

  private constructor(buckets: readonly (Bucket<V> | undefined)[], size: number) {
    this.buckets = buckets;
    this.size = size;
  }

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>(new Array<Bucket<V> | undefined>(BUCKETS).fill(undefined), 0);
  }

  get(key: string): V | undefined {
    return this.buckets[bucketOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.buckets[bucketOf(key)]?.has(key) ?? false;
  }

  /** The map with one key set. */
  with(key: string, value: V): PersistentMap<V> {
    const index = bucketOf(key);
    const before = this.buckets[index];
    const bucket = new Map(before).set(key, value);
    return new PersistentMap(
      this.buckets.with(index, bucket),
      this.size + (before?.has(key) === true ? 0 : 1),
    );
  }

  /** All values; their order has no meaning. */
  *values(): Generator<V> {
    for (const bucket of this.buckets) if (bucket !== undefined) yield* bucket.values();
  }
}

function bucketOf(key: string): number {
  // FNV-1a: spreads ids that differ in one character only.
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
