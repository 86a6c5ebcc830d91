import type { CoordinationReport, PartyReport, TieReport } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import { coordinate, shortened } from './scale.ts';

const WIDTH = 760;
const HEIGHT = 450;
const RADIUS = 190;
/** With more parties than this on the ring, lines say nothing any more. */
export const MOST_ON_RING = 24;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Who told whom as a ring: solid where duties were done, dashed where none was, thin where there was talk without duty. */
export function ringChart(coordination: CoordinationReport, sentence: string): Markup {
  const involved = coordination.parties.filter(({ party }) =>
    coordination.ties.some((tie) => tie.from === party || tie.to === party),
  );
  if (involved.length === 0 || involved.length > MOST_ON_RING) return html``;
  const places = new Map(involved.map(({ party }, index) => [party, placeOf(index, involved.length)]));
  // Missing ties are drawn last, so that nothing covers them.
  const ties = coordination.ties.toSorted((a, b) => weightOf(a) - weightOf(b));
  return html`<figure>
    <svg class="chart" role="img" aria-label="${sentence}" viewBox="0 0 ${WIDTH} ${HEIGHT + 30}">
      ${arrowHeads()}${ties.map((tie) => line(tie, places))}
      ${involved.map((party) => node(party, places.get(party.party)))} ${legend()}
    </svg>
    <figcaption>${sentence}</figcaption>
  </figure> `;
}

function placeOf(index: number, count: number): Place {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return {
    x: coordinate(WIDTH / 2 + RADIUS * Math.cos(angle)),
    y: coordinate(HEIGHT / 2 + RADIUS * Math.sin(angle)),
    angle,
  };
}

function weightOf({ required, discharged }: TieReport): number {
  if (required === 0) return 0;
  return discharged === 0 ? 2 : 1;
}

const KINDS = [
  { id: 'talk', stroke: '#9aa5b1', width: 1, dash: '' },
  { id: 'done', stroke: '#5f9c7a', width: 1.5, dash: '' },
  { id: 'missing', stroke: '#a3231d', width: 2, dash: '6 4' },
] as const;

function line(tie: TieReport, places: ReadonlyMap<string, Place>): Markup | false {
  const from = places.get(tie.from);
  const to = places.get(tie.to);
  const kind = KINDS[weightOf(tie)];
  if (from === undefined || to === undefined || kind === undefined) return false;
  // Bent towards the middle, so that the two directions of a pair lie apart.
  const bendX = coordinate((from.x + to.x) / 2 + (to.y - from.y) * 0.12);
  const bendY = coordinate((from.y + to.y) / 2 - (to.x - from.x) * 0.12);
  const end = shortOf(to, { x: bendX, y: bendY });
  return html`<path
    d="M${from.x} ${from.y}Q${bendX} ${bendY} ${end.x} ${end.y}"
    fill="none"
    stroke="${kind.stroke}"
    stroke-width="${kind.width}"
    stroke-dasharray="${kind.dash}"
    marker-end="url(#arrow-${kind.id})"
  />`;
}

/** A point just before a node, so that the arrow head stays visible. */
function shortOf(node: Place, from: { readonly x: number; readonly y: number }): { x: number; y: number } {
  const length = Math.hypot(node.x - from.x, node.y - from.y) || 1;
  const back = 9 / length;
  return {
    x: coordinate(node.x - (node.x - from.x) * back),
    y: coordinate(node.y - (node.y - from.y) * back),
  };
}

function node({ party, name }: PartyReport, place: Place | undefined): Markup | false {
  if (place === undefined) return false;
  const isTeam = party.startsWith('team:');
  const labelX = coordinate(WIDTH / 2 + (RADIUS + 16) * Math.cos(place.angle));
  const labelY = coordinate(HEIGHT / 2 + (RADIUS + 16) * Math.sin(place.angle) + 4);
  const side = Math.cos(place.angle);
  const anchor = side > 0.2 ? 'start' : side < -0.2 ? 'end' : 'middle';
  const shape = isTeam
    ? html`<circle cx="${place.x}" cy="${place.y}" r="6" fill="#1a2028" />`
    : html`<path
        d="M${place.x - 6} ${place.y - 6}h12v12h-12z"
        fill="#fff"
        stroke="#1a2028"
        stroke-width="1.6"
      />`;
  return html`${shape}<text x="${labelX}" y="${labelY}" text-anchor="${anchor}"
      >${shortened(name, 24)}</text
    >`;
}

function arrowHeads(): Markup {
  return html`<defs
    >${KINDS.map(({ id, stroke }) => html`<marker id="arrow-${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="${stroke}" /></marker>`)}</defs
  >`;
}

function legend(): Markup {
  const words = { talk: 'messages without a duty', done: 'duty done', missing: 'had to tell, never did' };
  return html`${KINDS.map(
    ({ id, stroke, width, dash }, index) =>
      html`<path
          d="M${60 + index * 230} ${HEIGHT + 12}h36"
          stroke="${stroke}"
          stroke-width="${width + 0.5}"
          stroke-dasharray="${dash}"
        /><text x="${104 + index * 230}" y="${HEIGHT + 16}">${words[id]}</text>`,
  )}`;
}
