const BITS = 5;
const FANOUT = 1 << BITS;
const LEAF_SIZE = 16;
const HASH_BITS = 32;

type Pair<V> = readonly [key: string, value: V];

/** A leaf holds a few pairs; a branch holds 32 nodes, chosen by five bits of the key's hash. */
type Node<V> =
  | { readonly pairs: readonly Pair<V>[]; readonly children?: undefined }
  | { readonly pairs?: undefined; readonly children: readonly (Node<V> | undefined)[] };

/**
 * A map that is never changed: {@link PersistentMap.with} gives a new map that shares all but one path of a shallow tree with
 * the old. Setting a key costs about the same in a map of a hundred and of a hundred thousand, where copying a plain record
 * would cost as many steps as it has keys.
 */
export class PersistentMap<V> {
  readonly size: number;
  private readonly root: Node<V>;

  private constructor(root: Node<V>, size: number) {
    this.root = root;
    this.size = size;
  }

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>({ pairs: [] }, 0);
  }

  get(key: string): V | undefined {
    return this.pairOf(key)?.[1];
  }

  has(key: string): boolean {
    return this.pairOf(key) !== undefined;
  }

  /** The map with one key set. */
  with(key: string, value: V): PersistentMap<V> {
    const root = nodeWith(this.root, [key, value], hashOf(key), 0);
    return new PersistentMap(root, this.size + (this.has(key) ? 0 : 1));
  }

  /** All values; their order has no meaning. */
  values(): Generator<V> {
    return valuesOf(this.root);
  }

  private pairOf(key: string): Pair<V> | undefined {
    let node: Node<V> | undefined = this.root;
    for (let hash = hashOf(key); node?.children !== undefined; hash >>>= BITS) {
      node = node.children[hash & (FANOUT - 1)];
    }
    return node?.pairs.find((pair) => pair[0] === key);
  }
}

function nodeWith<V>(node: Node<V>, pair: Pair<V>, hash: number, depth: number): Node<V> {
  if (node.children === undefined) return leafWith(node.pairs, pair, depth);
  const index = hash & (FANOUT - 1);
  const child = node.children[index] ?? { pairs: [] };
  return { children: node.children.with(index, nodeWith(child, pair, hash >>> BITS, depth + 1)) };
}

function leafWith<V>(pairs: readonly Pair<V>[], pair: Pair<V>, depth: number): Node<V> {
  const at = pairs.findIndex(([key]) => key === pair[0]);
  if (at >= 0) return { pairs: pairs.with(at, pair) };
  const all = [...pairs, pair];
  // Keys of one and the same hash cannot be told apart by going deeper: then the leaf just grows.
  if (all.length <= LEAF_SIZE || (depth + 1) * BITS > HASH_BITS) return { pairs: all };
  const children = new Array<Node<V> | undefined>(FANOUT).fill(undefined);
  return all.reduce<Node<V>>(
    (branch, each) => nodeWith(branch, each, hashOf(each[0]) >>> (depth * BITS), depth),
    { children },
  );
}

function* valuesOf<V>(node: Node<V>): Generator<V> {
  if (node.children === undefined) {
    for (const [, value] of node.pairs) yield value;
  } else {
    for (const child of node.children) if (child !== undefined) yield* valuesOf(child);
  }
}

/** FNV-1a, with its high bits folded into the low ones, which choose the first branch. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) >>> 0;
}
