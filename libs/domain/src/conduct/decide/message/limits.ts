import type { LimitSource, MessageSent } from '../../../journal/team-entries.ts';
import { EXCON, teamOf, type Party } from '../../../scenario/party.ts';
import { isLessRestrictive, type Tlp } from '../../../scenario/tlp.ts';

/** How a team came to something: under which label, and who else has it, as far as the team knows. */
export interface Origin {
  readonly from: Extract<LimitSource, 'reply' | 'inject' | 'attachment'>;
  /** Id of the message or inject, SHA-256 of the attachment. */
  readonly id: string;
  readonly tlp: Tlp;
  readonly holders: readonly Party[];
  /** Another party confided it in a message: it is not the team's own to share. */
  readonly isConfided: boolean;
}

/** One thing that a message passes on, by the ways in which its sender came to it: any of them is leave enough. */
export type PassedOn = readonly Origin[];

/** A limit that a message would break. */
export interface BrokenLimit {
  readonly limit: Tlp;
  readonly from: LimitSource;
  /** Id of the message or inject that set it, SHA-256 of the attachment. */
  readonly id: string;
  /** Recipients beyond the limit; empty when it is the label that is too wide. */
  readonly outsiders: readonly Party[];
}

/** How a message is labelled and addressed. */
export type Handled = Pick<MessageSent, 'to' | 'tlp'>;

/** Something that came with a message: its words, or a file that it carried. */
export function confidedBy(
  from: 'reply' | 'attachment',
  id: string,
  message: Pick<MessageSent, 'tlp' | 'from' | 'to'>,
): Origin {
  return { from, id, tlp: message.tlp, holders: [message.from, ...message.to], isConfided: true };
}

/**
 * Something that came with an inject. The other teams that have it are no holders: whether they do must not show by what one
 * may tell them.
 */
export function toldByInject(
  from: 'inject' | 'attachment',
  id: string,
  inject: { readonly tlp: Tlp; readonly from: Party },
): Origin {
  return { from, id, tlp: inject.tlp, holders: [inject.from], isConfided: false };
}

/** The limits that a message breaks by what it passes on, one for each thing; who came to it in several ways goes by the most generous. */
export function brokenLimits(passedOn: readonly PassedOn[], message: Handled): readonly BrokenLimit[] {
  return passedOn.flatMap((origins) => {
    const broken = origins.map((origin) => brokenOf(origin, message));
    const found = broken.filter((each) => each !== undefined);
    if (found.length < origins.length) return [];
    return [found.reduce((mildest, each) => (isLessRestrictive(each.limit, mildest.limit) ? each : mildest))];
  });
}

/** The strictest of some limits; the first of equals; `undefined` of none. */
export function strictestLimit<B extends Pick<BrokenLimit, 'limit'>>(broken: readonly B[]): B | undefined {
  return broken.reduce<B | undefined>(
    (worst, each) => (worst === undefined || isLessRestrictive(worst.limit, each.limit) ? each : worst),
    undefined,
  );
}

function brokenOf(origin: Origin, message: Handled): BrokenLimit | undefined {
  const { from, id, tlp: limit } = origin;
  const outsiders = outsidersOf(origin, message.to);
  if (outsiders.length > 0) return { limit, from, id, outsiders };
  // What a team tells ministries or the press of its own incident is in its own words, and may be meant to go further.
  const isBound = from !== 'inject' || goesToTeam(message) || isClosed(limit);
  return isBound && isLessRestrictive(message.tlp, limit) ? { limit, from, id, outsiders } : undefined;
}

/**
 * Recipients whom a label keeps something from (FIRST, TLP 2.0). TLP:RED is for those it was given to, TLP:AMBER+STRICT for their
 * organisations: on a platform between organisations both stay with those who have it. TLP:AMBER may go on to clients of the team
 * that was told, which the simulated roles are and other CIRTs are not; what a team learns by an inject is its own incident, of
 * which it may warn its peers. The wider labels keep to the community, which is everybody here. Exercise control stands
 * outside of the story.
 */
function outsidersOf({ tlp, holders, isConfided }: Origin, to: readonly Party[]): readonly Party[] {
  const strangers = to.filter((party) => party !== EXCON && !holders.includes(party));
  if (isClosed(tlp)) return strangers;
  return tlp === 'TLP:AMBER' && isConfided ? strangers.filter((party) => teamOf(party) !== undefined) : [];
}

function isClosed(tlp: Tlp): boolean {
  return tlp === 'TLP:RED' || tlp === 'TLP:AMBER+STRICT';
}

/** Whether a message goes to another team. */
function goesToTeam({ to }: Pick<MessageSent, 'to'>): boolean {
  return to.some((party) => teamOf(party) !== undefined);
}
