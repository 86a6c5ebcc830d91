import {
  EXCON,
  teamParty,
  type MessageKind,
  type Wall,
  type WallBriefing,
  type WallInject,
  type WallTie,
} from '@cyberdrill/domain';
import type { RingArc, RingLook, RingParty } from '../../charts/team-ring-layout.ts';

/** Kinds of messages as a wall tells them apart: from afar, four are enough. */
export const WALL_KINDS = ['told', 'asked', 'shared', 'replied'] as const;
export type WallKind = (typeof WALL_KINDS)[number];

/** How each kind is drawn. */
export const LOOK_OF: Readonly<Record<WallKind, RingLook>> = { told: 2, asked: 4, shared: 1, replied: 3 };

const KIND_OF: Readonly<Record<MessageKind, WallKind>> = {
  notification: 'told',
  'request-for-information': 'asked',
  'request-for-assistance': 'asked',
  'take-down-request': 'asked',
  share: 'shared',
  acknowledgement: 'replied',
  answer: 'replied',
};

/** Everybody on the ring, always in the same places: teams in the order of the plan, then exercise control. */
export function ringParties({ teams }: WallBriefing): readonly RingParty[] {
  return [...teams.map(({ id, name }) => ({ id: teamParty(id), name })), { id: EXCON, name: 'EXCON' }];
}

/** Messages as arcs, those of one kind from one to another together. */
export function ringArcs(ties: readonly WallTie[]): readonly RingArc[] {
  const arcs = new Map<string, RingArc>();
  for (const { from, to, kind, count } of ties) {
    const key = `${from} ${to} ${KIND_OF[kind]}`;
    const total = (arcs.get(key)?.count ?? 0) + count;
    arcs.set(key, { from, to, kind: KIND_OF[kind], count: total, news: total });
  }
  return [...arcs.values()];
}

/** The injects for which there is room, the newest last; what is left out was there before them. */
export function newest(
  { injects }: Pick<Wall, 'injects'>,
  most: number,
): { readonly shown: readonly WallInject[]; readonly earlier: number } {
  return { shown: injects.slice(-most), earlier: Math.max(0, injects.length - most) };
}
