/** Somebody on the ring. */
export interface RingParty {
  readonly id: string;
  readonly name: string;
}

/** What went from one to another of one kind, and how often. */
export interface RingArc {
  readonly from: string;
  readonly to: string;
  /** Id of a {@link RingKind}. */
  readonly kind: string;
  readonly count: number;
  /** Changes when there is news on this arc, which is then drawn from its beginning to its end once. */
  readonly news?: number;
}

/** How a kind of arc looks, 1 to 7: a colour and a pattern of dashes. */
export type RingLook = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A kind of arcs, with its name and look. */
export interface RingKind {
  readonly id: string;
  readonly label: string;
  readonly look: RingLook;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a party stands, and how its name is written beside it. */
export interface PlacedParty extends RingParty, Point {
  readonly label: Point & {
    readonly anchor: 'start' | 'middle' | 'end';
    /** Degrees, clockwise, about the label's own place: names of many stand like spokes. */
    readonly turn: number;
  };
}

/** An arc as it is drawn. */
export interface PlacedArc extends RingArc {
  readonly look: RingLook;
  /** For the `d` of a path. */
  readonly path: string;
  /** For the `points` of a polygon: the head of the arrow. */
  readonly head: string;
  /** Where the count stands. */
  readonly label: Point;
  readonly width: number;
}

/** A ring as it is drawn. */
export interface RingLayout {
  readonly parties: readonly PlacedParty[];
  readonly arcs: readonly PlacedArc[];
}

/** Size of the drawing, in its own units. */
export const RING_SIZE = { width: 1_000, height: 760 } as const;
/** Radius of the mark of a party. */
export const PARTY_RADIUS = 9;

const CENTRE: Point = { x: RING_SIZE.width / 2, y: RING_SIZE.height / 2 };
const RADIUS = 290;
const LABEL_GAP = 18;
/** With more names than this, level ones would lie on each other. */
const MOST_LEVEL_NAMES = 20;
/** How far arcs of one pair lie apart. */
const LANE = 22;
const HEAD_LENGTH = 16;
const HEAD_HALF_WIDTH = 7;
const THINNEST = 2;
const THICKEST = 9;
/** Part of the way at which the count stands: nearer to the sender, so that the middle stays readable. */
const LABEL_AT = 0.34;

/**
 * Places parties on a ring, the first one at the top and the rest clockwise, and bends an arc for each count towards the middle.
 * Arcs of one pair lie beside each other, in both directions. Arcs to or from nobody on the ring, to oneself, of an unknown kind
 * and without a count are left out. Depends on nothing but what is given: the same exercise always looks the same.
 */
export function layoutRing(
  parties: readonly RingParty[],
  arcs: readonly RingArc[],
  kinds: readonly RingKind[],
): RingLayout {
  const placed = parties.map((party, index) => placeParty(party, index, parties.length));
  const byId = new Map(placed.map((party) => [party.id, party]));
  const most = Math.max(1, ...arcs.map(({ count }) => count));
  const lanes = new Map<string, number>();
  return {
    parties: placed,
    arcs: arcs.flatMap((arc) => {
      const from = byId.get(arc.from);
      const to = byId.get(arc.to);
      const kind = kinds.find(({ id }) => id === arc.kind);
      if (from === undefined || to === undefined || kind === undefined || from === to || arc.count <= 0)
        return [];
      const pair = `${arc.from}→${arc.to}`;
      const lane = lanes.get(pair) ?? 0;
      lanes.set(pair, lane + 1);
      return [placeArc(arc, from, to, { lane, look: kind.look, share: arc.count / most })];
    }),
  };
}

function placeParty(party: RingParty, index: number, count: number): PlacedParty {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const at = (radius: number): Point => ({
    x: rounded(CENTRE.x + radius * Math.cos(angle)),
    y: rounded(CENTRE.y + radius * Math.sin(angle)),
  });
  const isBeside = Math.abs(Math.cos(angle)) > 0.2;
  const isAtEnd = Math.cos(angle) > 0;
  const isTurned = count > MOST_LEVEL_NAMES;
  const degrees = (angle * 180) / Math.PI;
  return {
    ...party,
    ...at(RADIUS),
    label: {
      ...at(RADIUS + LABEL_GAP + (isBeside || isTurned ? 0 : 8)),
      anchor: isBeside || isTurned ? (isAtEnd ? 'start' : 'end') : 'middle',
      // Names on the far side are turned about, so that none stands on its head.
      turn: isTurned ? rounded(isAtEnd ? degrees : degrees + 180) : 0,
    },
  };
}

function placeArc(
  arc: RingArc,
  from: Point,
  to: Point,
  { lane, look, share }: { readonly lane: number; readonly look: RingLook; readonly share: number },
): PlacedArc {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const length = Math.hypot(way.x, way.y);
  // To the left of the way: the two directions of a pair lie on different sides of the line between them.
  const aside = { x: way.y / length, y: -way.x / length };
  const shift = LANE * (lane + 0.5);
  const bend = {
    x: 0.45 * ((from.x + to.x) / 2) + 0.55 * CENTRE.x + aside.x * shift,
    y: 0.45 * ((from.y + to.y) / 2) + 0.55 * CENTRE.y + aside.y * shift,
  };
  const begin = towards(from, bend, PARTY_RADIUS + 2);
  const tip = towards(to, bend, PARTY_RADIUS + 3);
  const neck = towards(to, bend, PARTY_RADIUS + 3 + HEAD_LENGTH);
  return {
    ...arc,
    look,
    path: `M${said(begin)} Q${said(bend)} ${said(neck)}`,
    head: headAt(tip, neck),
    label: onCurve(begin, bend, neck, LABEL_AT),
    width: rounded(THINNEST + (THICKEST - THINNEST) * Math.sqrt(share)),
  };
}

function headAt(tip: Point, neck: Point): string {
  const length = Math.hypot(tip.x - neck.x, tip.y - neck.y);
  const aside = {
    x: ((tip.y - neck.y) / length) * HEAD_HALF_WIDTH,
    y: (-(tip.x - neck.x) / length) * HEAD_HALF_WIDTH,
  };
  return [tip, { x: neck.x + aside.x, y: neck.y + aside.y }, { x: neck.x - aside.x, y: neck.y - aside.y }]
    .map(said)
    .join(' ');
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}

/** A place on a quadratic Bézier curve. */
function onCurve(begin: Point, bend: Point, end: Point, at: number): Point {
  const rest = 1 - at;
  const mix = (one: number, two: number, three: number) =>
    rounded(rest * rest * one + 2 * rest * at * two + at * at * three);
  return { x: mix(begin.x, bend.x, end.x), y: mix(begin.y, bend.y, end.y) };
}

function said({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
