/** Who told whom: a directed tie between two of the graph's nodes. */
export interface Tie {
  readonly from: string;
  readonly to: string;
}

/**
 * Shape of a communication network. Diagnostics for people to look at, never scored: density is no virtue.
 * Each is `null` where the graph is too small for it to mean anything.
 */
export interface NetworkShape {
  /** n: teams. */
  readonly nodes: number;
  /** L: distinct directed ties. */
  readonly ties: number;
  /** d = L ÷ (n(n − 1)). */
  readonly density: number | null;
  /** r: share of ties that are returned. */
  readonly reciprocity: number | null;
  /** ρ = (r − d) ÷ (1 − d), reciprocity beyond what density alone gives (Garlaschelli and Loffredo 2004). */
  readonly reciprocityBeyondChance: number | null;
  /** Freeman's degree centralisation of the undirected graph, Σ(max − degᵢ) ÷ ((n − 1)(n − 2)): 1 when all goes through one. */
  readonly centralisation: number | null;
  /** Borgatti's distance-weighted fragmentation of the undirected graph, 1 − 2Σ(1/dᵢⱼ) ÷ (n(n − 1)): 1 when nobody is tied. */
  readonly fragmentation: number | null;
}

/** Measures a network. Ties with an end outside `nodes`, ties to oneself and repeated ties are left out. */
export function networkShape(nodes: readonly string[], ties: readonly Tie[]): NetworkShape {
  const size = nodes.length;
  const outgoing = new Map(nodes.map((node) => [node, new Set<string>()]));
  for (const { from, to } of ties) if (from !== to && outgoing.has(to)) outgoing.get(from)?.add(to);
  const pairs = size * (size - 1);
  const count = sum([...outgoing.values()].map((targets) => targets.size));
  const returned = sum(
    [...outgoing].map(([from, targets]) => [...targets].filter((to) => outgoing.get(to)?.has(from)).length),
  );
  const density = pairs > 0 ? count / pairs : null;
  const reciprocity = count > 0 ? returned / count : null;
  const neighbours = undirected(outgoing);
  return {
    nodes: size,
    ties: count,
    density,
    reciprocity,
    reciprocityBeyondChance:
      reciprocity !== null && density !== null && density < 1
        ? (reciprocity - density) / (1 - density)
        : null,
    centralisation: centralisationOf(neighbours),
    fragmentation: pairs > 0 ? 1 - closeness(neighbours) / pairs : null,
  };
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

function undirected(outgoing: Neighbours): Neighbours {
  const neighbours = new Map([...outgoing].map(([node, targets]) => [node, new Set(targets)]));
  for (const [from, targets] of outgoing) for (const to of targets) neighbours.get(to)?.add(from);
  return neighbours;
}

function centralisationOf(neighbours: Neighbours): number | null {
  const size = neighbours.size;
  if (size < 3) return null;
  const degrees = [...neighbours.values()].map((others) => others.size);
  const greatest = Math.max(...degrees);
  return sum(degrees.map((degree) => greatest - degree)) / ((size - 1) * (size - 2));
}

/** Σ 1/d over all ordered pairs, d being the shortest path; pairs without a path add 0. */
function closeness(neighbours: Neighbours): number {
  let total = 0;
  for (const start of neighbours.keys()) {
    const seen = new Set([start]);
    let ring = [start];
    for (let distance = 1; ring.length > 0; distance += 1) {
      const next: string[] = [];
      for (const node of ring) {
        for (const other of neighbours.get(node) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          next.push(other);
        }
      }
      total += next.length / distance;
      ring = next;
    }
  }
  return total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
