import type { Scenario } from '@cyberdrill/domain';
import { line, curveBasis } from 'd3-shape';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { useConditionWords } from '../use-condition-words.ts';
import { useRoving } from '../use-roving.ts';
import { useWords } from '../use-words.ts';
import type { DependencyGraph, GraphEdge, GraphNode } from './dependency-graph.ts';
import classes from './graph.module.css';
import { layOutGraph, NODE_HEIGHT, NODE_WIDTH, type Point } from './lay-out-graph.ts';

const LETTER = 6.2;
const MOST_LETTERS = 26;
const ARROW = 'dependency-arrow';

const path = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveBasis);

interface Props {
  readonly scenario: Scenario;
  readonly graph: DependencyGraph;
  readonly chosen: string | undefined;
  readonly onChoose: (injectId: string | undefined) => void;
}

/** Injects, and duties that something waits for; an arrow says what must come about. */
export function GraphFigure({ scenario, graph, chosen, onChoose }: Props) {
  const { t } = useTranslation('workshop');
  const words = useWords(scenario);
  const { leaf } = useConditionWords(scenario);
  const said = (edge: GraphEdge): string => leaf(edge.leaf, edge.isNegated);
  const { code } = useLanguage();
  // The words on the edges change with the language alone.
  const layout = useMemo(() => layOutGraph(graph, (edge) => widthOf(said(edge))), [graph, code]);
  const nameOf = ({ kind, id }: GraphNode): string =>
    kind === 'inject' ? words.inject(id) : words.obligation(id);
  const choose = (node: GraphNode | undefined): void =>
    onChoose(node?.kind === 'inject' ? node.id : undefined);
  const roving = useRoving(layout.nodes.length, (index) => choose(layout.nodes[index]));
  const isNear = ({ from, to }: GraphEdge): boolean =>
    from === `inject:${chosen}` || to === `inject:${chosen}`;
  return (
    <svg
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      direction="ltr"
      role="group"
      aria-label={t('views.graph')}
    >
      <defs>
        <marker id={ARROW} viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto">
          <path d="M0 0 L8 4 L0 8 z" className={classes.arrow} />
        </marker>
      </defs>
      {layout.edges.map((edge, index) => (
        <g key={index} aria-hidden="true" className={isNear(edge) ? classes.nearEdge : classes.edge}>
          <path d={path(edge.points) ?? ''} markerEnd={`url(#${ARROW})`} />
          <text x={edge.x} y={edge.y + 4} textAnchor="middle">
            {said(edge)}
          </text>
        </g>
      ))}
      {layout.nodes.map((node, index) => {
        const [first, second] = inTwoLines(nameOf(node));
        const waits = graph.edges.filter(({ to }) => to === node.key).map(said);
        return (
          <g
            key={node.key}
            {...roving(index)}
            className={node.kind === 'inject' ? classes.node : classes.duty}
            role="button"
            aria-pressed={node.kind === 'inject' && node.id === chosen}
            aria-label={[nameOf(node), ...waits].join('; ')}
            transform={`translate(${node.x - NODE_WIDTH / 2} ${node.y - NODE_HEIGHT / 2})`}
            onClick={() => choose(node)}
          >
            <rect width={NODE_WIDTH} height={NODE_HEIGHT} rx={node.kind === 'inject' ? 6 : 22} />
            {/* One text in two lines: its words are what the element is called. */}
            <text y={second === '' ? 28 : 21} textAnchor="middle">
              <tspan x={NODE_WIDTH / 2}>{first}</tspan>
              <tspan x={NODE_WIDTH / 2} dy={16}>
                {second}
              </tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** About; signs of Chinese are as wide as two letters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0) * LETTER + 8;
}

function inTwoLines(text: string): readonly [string, string] {
  const signs = [...text];
  if (signs.length <= MOST_LETTERS) return [text, ''];
  const space = signs.lastIndexOf(' ', MOST_LETTERS);
  const at = space > 8 ? space : MOST_LETTERS;
  const rest = signs.slice(at).join('').trim();
  const second = rest.length > MOST_LETTERS ? `${cutBetweenWords(rest)}…` : rest;
  return [`${signs.slice(0, at).join('')}${space > 8 ? ' ' : ''}`, second];
}

/** The beginning of a text, up to a word's end where there is one: half a word would be read aloud as another. */
function cutBetweenWords(text: string): string {
  const start = text.slice(0, MOST_LETTERS - 1);
  const space = start.lastIndexOf(' ');
  return space > 0 ? start.slice(0, space) : start;
}
