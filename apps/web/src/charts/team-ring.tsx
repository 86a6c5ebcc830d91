import { useMemo } from 'react';
import { ScrollTable } from '../shell/scroll-table.tsx';
import {
  layoutRing,
  PARTY_RADIUS,
  RING_SIZE,
  type PlacedArc,
  type PlacedParty,
  type RingArc,
  type RingKind,
  type RingParty,
} from './team-ring-layout.ts';
import classes from './team-ring.module.css';

/** The words of a ring, in the reader's language. */
export interface RingLabels {
  /** One sentence that says what the figure shows; stands below it and is read instead of it. */
  readonly sentence: string;
  /** Opens the table behind it. */
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly count: string;
  /** Stands in the table while nothing has happened. */
  readonly none: string;
}

interface Props {
  readonly parties: readonly RingParty[];
  readonly arcs: readonly RingArc[];
  /** In the order of the legend. */
  readonly kinds: readonly RingKind[];
  readonly labels: RingLabels;
  /** Large names and marks, for what is read from afar. */
  readonly isLarge?: boolean;
}

/** With more arcs than this, counts on them would cover each other; they stand in the table. */
const MOST_COUNTS = 40;

/**
 * Who had to do with whom: parties as a ring, an arc for each direction and kind, its count on it, a legend by line and colour, and
 * the same as a table. What is new is drawn along its way, unless the reader wants no motion.
 */
export function TeamRing({ parties, arcs, kinds, labels, isLarge = false }: Props) {
  const layout = useMemo(() => layoutRing(parties, arcs, kinds), [parties, arcs, kinds]);
  const withCounts = layout.arcs.length <= MOST_COUNTS;
  return (
    <figure className={classes.figure} data-large={isLarge} data-crowd={crowdOf(parties.length)}>
      <svg
        className={classes.ring}
        role="img"
        aria-label={labels.sentence}
        viewBox={`0 0 ${RING_SIZE.width} ${RING_SIZE.height}`}
      >
        {layout.arcs.map((arc) => (
          <Arc key={`${arc.from} ${arc.to} ${arc.kind} ${arc.news ?? 0}`} arc={arc} />
        ))}
        {withCounts &&
          layout.arcs.map((arc) => <Count key={`${arc.from} ${arc.to} ${arc.kind}`} arc={arc} />)}
        {layout.parties.map((party) => (
          <Party key={party.id} party={party} />
        ))}
      </svg>
      <Legend arcs={layout.arcs} kinds={kinds} />
      <figcaption>
        {labels.sentence}
        <RingTable parties={parties} arcs={layout.arcs} kinds={kinds} labels={labels} />
      </figcaption>
    </figure>
  );
}

/** How small names have to be, so that none covers its neighbour. */
function crowdOf(count: number): 'few' | 'many' | 'most' {
  if (count <= 20) return 'few';
  return count <= 40 ? 'many' : 'most';
}

function Arc({ arc: { path, head, look, width, news } }: { readonly arc: PlacedArc }) {
  return (
    <g className={classes.arc} data-look={look} data-news={news !== undefined}>
      <path d={path} strokeWidth={width} />
      <polygon points={head} />
    </g>
  );
}

function Count({ arc: { label, count, look } }: { readonly arc: PlacedArc }) {
  return (
    <text className={classes.count} data-look={look} x={label.x} y={label.y} dy="0.35em">
      {count}
    </text>
  );
}

function Party({ party: { x, y, name, label } }: { readonly party: PlacedParty }) {
  return (
    <g className={classes.party}>
      <circle cx={x} cy={y} r={PARTY_RADIUS} />
      <text
        x={label.x}
        y={label.y}
        dy="0.35em"
        textAnchor={label.anchor}
        {...(label.turn === 0 ? {} : { transform: `rotate(${label.turn} ${label.x} ${label.y})` })}
      >
        {name}
      </text>
    </g>
  );
}

/** The kinds that occur, each with its line and how often it happened in all. */
function Legend({
  arcs,
  kinds,
}: {
  readonly arcs: readonly PlacedArc[];
  readonly kinds: readonly RingKind[];
}) {
  const shown = kinds
    .map((kind) => ({
      kind,
      count: arcs.filter((arc) => arc.kind === kind.id).reduce((sum, arc) => sum + arc.count, 0),
    }))
    .filter(({ count }) => count > 0);
  return (
    <ul className={classes.legend}>
      {shown.map(({ kind, count }) => (
        <li key={kind.id}>
          <svg className={classes.sample} viewBox="0 0 48 12" aria-hidden>
            <g className={classes.arc} data-look={kind.look}>
              <path d="M2,6 L46,6" strokeWidth={4} />
            </g>
          </svg>
          {kind.label} <bdi>{count}</bdi>
        </li>
      ))}
    </ul>
  );
}

function RingTable({ parties, arcs, kinds, labels }: Omit<Props, 'isLarge'>) {
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  return (
    <details className={classes.table}>
      <summary>{labels.table}</summary>
      <ScrollTable label={labels.sentence}>
        <thead>
          <tr>
            <th scope="col">{labels.from}</th>
            <th scope="col">{labels.to}</th>
            <th scope="col">{labels.kind}</th>
            <th scope="col">{labels.count}</th>
          </tr>
        </thead>
        <tbody>
          {arcs.length === 0 && (
            <tr>
              <td colSpan={4}>{labels.none}</td>
            </tr>
          )}
          {arcs.map(({ from, to, kind, count }) => (
            <tr key={`${from} ${to} ${kind}`}>
              <td>
                <bdi>{nameOf(from)}</bdi>
              </td>
              <td>
                <bdi>{nameOf(to)}</bdi>
              </td>
              <td>{kinds.find(({ id }) => id === kind)?.label}</td>
              <td>
                <bdi>{count}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}
