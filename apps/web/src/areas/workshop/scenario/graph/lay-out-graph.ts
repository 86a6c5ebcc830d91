import { graphlib, layout } from '@dagrejs/dagre';
import type { DependencyGraph, GraphEdge, GraphNode } from './dependency-graph.ts';

export const NODE_WIDTH = 190;
export const NODE_HEIGHT = 48;
const LABEL_HEIGHT = 16;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a graph is drawn, in the units of its own `width` and `height`. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** By their centres, as the words on edges. */
  readonly nodes: readonly (GraphNode & Point)[];
  readonly edges: readonly (GraphEdge & Point & { readonly points: readonly Point[] })[];
}

/**
 * Draws what comes first to the left of what waits for it, and groups that have nothing to do with each other one below the other.
 * @param widthOf how wide the words on an edge are: room is left for them
 */
export function layOutGraph(
  { nodes, edges }: DependencyGraph,
  widthOf: (edge: GraphEdge) => number,
): GraphLayout {
  const graph = new graphlib.Graph({ multigraph: true })
    .setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 18, marginx: 8, marginy: 8 })
    .setDefaultEdgeLabel(() => ({}));
  for (const { key } of nodes) graph.setNode(key, { width: NODE_WIDTH, height: NODE_HEIGHT });
  edges.forEach((edge, index) =>
    graph.setEdge(
      edge.from,
      edge.to,
      { width: widthOf(edge), height: LABEL_HEIGHT, labelpos: 'c' },
      String(index),
    ),
  );
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x, y } = graph.node(node.key) as unknown as Point;
      return { ...node, x, y };
    }),
    edges: edges.map((edge, index) => {
      const { points, x, y } = graph.edge(edge.from, edge.to, String(index)) as unknown as Point & {
        readonly points: readonly Point[];
      };
      return { ...edge, points, x, y };
    }),
  };
}
