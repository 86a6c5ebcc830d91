import { graphlib, layout } from '@dagrejs/dagre';
import type { DependencyGraph, GraphEdge, GraphNode } from './dependency-graph.ts';

export const NODE_WIDTH = 190;
export const NODE_HEIGHT = 48;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a graph is drawn, in the units of its own `width` and `height`. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** By their centres. */
  readonly nodes: readonly (GraphNode & Point)[];
  readonly edges: readonly (GraphEdge & { readonly points: readonly Point[] })[];
}

/** Draws what comes first above what waits for it. */
export function layOutGraph({ nodes, edges }: DependencyGraph): GraphLayout {
  const graph = new graphlib.Graph({ multigraph: true })
    .setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 56, marginx: 8, marginy: 8 })
    .setDefaultEdgeLabel(() => ({}));
  for (const { key } of nodes) graph.setNode(key, { width: NODE_WIDTH, height: NODE_HEIGHT });
  edges.forEach(({ from, to }, index) => graph.setEdge(from, to, {}, String(index)));
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
      const { points } = graph.edge(edge.from, edge.to, String(index)) as unknown as {
        readonly points: readonly Point[];
      };
      return { ...edge, points };
    }),
  };
}
