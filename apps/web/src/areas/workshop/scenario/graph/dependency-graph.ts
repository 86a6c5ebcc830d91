import type { Condition, Scenario } from '@cyberdrill/domain';

/** A condition that asks about one inject or one obligation. */
export type Leaf = Exclude<
  Condition,
  | { readonly allOf: unknown }
  | { readonly anyOf: unknown }
  | { readonly not: unknown }
  | { readonly is: 'time' }
>;

/** An inject, or an obligation that something waits for. */
export interface GraphNode {
  /** `inject:<id>` or `obligation:<id>`. */
  readonly key: string;
  readonly kind: 'inject' | 'obligation';
  readonly id: string;
}

/** What must come about before something else does. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** What is asked of `from`. */
  readonly leaf: Leaf;
  /** It must not be so. */
  readonly isNegated: boolean;
  /** There are others beside it, which the whole condition joins. */
  readonly isOneOfSeveral: boolean;
}

/** What waits for what. */
export interface DependencyGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Ids of injects that neither wait for anything nor open anything. */
  readonly alone: readonly string[];
}

/** Reads out of a scenario's conditions what waits for what: injects for injects and duties, duties for injects. */
export function dependencyGraph({ injects, obligations }: Scenario): DependencyGraph {
  const asked = new Set<string>();
  const edges: GraphEdge[] = [];
  const add = (to: string, condition: Condition): void => {
    const leaves = leavesOf(condition, false);
    for (const { leaf, isNegated } of leaves) {
      const from = keyOf(leaf);
      asked.add(from);
      edges.push({ from, to, leaf, isNegated, isOneOfSeveral: leaves.length > 1 });
    }
  };
  for (const { id, release } of injects) if (release.on === 'condition') add(`inject:${id}`, release.when);
  // What a duty waits for matters here where something waits for the duty.
  for (const { id, trigger } of obligations)
    if (asked.has(`obligation:${id}`)) add(`obligation:${id}`, trigger);

  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = [
    ...injects.map(({ id }): GraphNode => ({ key: `inject:${id}`, kind: 'inject', id })),
    ...obligations.map(({ id }): GraphNode => ({ key: `obligation:${id}`, kind: 'obligation', id })),
  ];
  return {
    nodes: nodes.filter(({ key }) => joined.has(key)),
    edges,
    alone: injects.filter(({ id }) => !joined.has(`inject:${id}`)).map(({ id }) => id),
  };
}

function leavesOf(
  condition: Condition,
  isNegated: boolean,
): readonly { readonly leaf: Leaf; readonly isNegated: boolean }[] {
  if ('allOf' in condition) return condition.allOf.flatMap((each) => leavesOf(each, isNegated));
  if ('anyOf' in condition) return condition.anyOf.flatMap((each) => leavesOf(each, isNegated));
  if ('not' in condition) return leavesOf(condition.not, !isNegated);
  return condition.is === 'time' ? [] : [{ leaf: condition, isNegated }];
}

function keyOf(leaf: Leaf): string {
  return 'inject' in leaf ? `inject:${leaf.inject}` : `obligation:${leaf.obligation}`;
}
