import {
  brokenLimits,
  confidedBy,
  strictestLimit,
  toldByInject,
  type BrokenLimit,
  type Origin,
  type PassedOn,
} from '../conduct/decide/message/limits.ts';
import type { MessageSent } from '../journal/team-entries.ts';
import { teamParty, type Party } from '../scenario/party.ts';
import { strictestOf, type Tlp } from '../scenario/tlp.ts';
import type { TeamInject } from '../view/team-entry.ts';
import type { RoomMessages } from '../view/room-messages.ts';

/** What a team has, as far as its labels bind what the team writes. */
export interface Held {
  readonly teamId: string;
  readonly messages: RoomMessages;
  readonly injects: readonly Pick<TeamInject, 'injectId' | 'tlp' | 'from' | 'attachments'>[];
}

/** A message before it is sent, as far as labels concern it. */
export type Labelled = Pick<MessageSent, 'kind' | 'to' | 'tlp' | 'about' | 'inReplyTo'> & {
  readonly attachments: readonly { readonly sha256: string }[];
};

/**
 * The limit that a message would break by what it passes on: the rules of the server, on what the team itself can see, so that
 * a person is told before the message goes. It may miss a limit, which the server then finds, but names none that is not there,
 * but for a file that the team had before it was sent one like it.
 */
export function handlingProblem(held: Held, message: Labelled): BrokenLimit | undefined {
  return strictestLimit(brokenLimits(passedOnBy(held, message), message));
}

/** The least restrictive label that what a message passes on leaves it; `TLP:CLEAR` when it passes on nothing. */
export function leastLabelFor(held: Held, message: Omit<Labelled, 'tlp' | 'to'>): Tlp {
  return strictestOf(
    passedOnBy(held, message).flatMap(([origin]) => (origin === undefined ? [] : [origin.tlp])),
  );
}

function passedOnBy(
  { teamId, messages, injects }: Held,
  message: Omit<Labelled, 'tlp' | 'to'>,
): readonly PassedOn[] {
  const passesWords = message.kind !== 'acknowledgement';
  const original = messages.find(({ messageId }) => messageId === message.inReplyTo);
  const inject = injects.find(({ injectId }) => injectId === message.about);
  return [
    passesWords && original !== undefined ? [confidedBy('reply', original.messageId, original)] : [],
    passesWords && inject !== undefined ? [byInject('inject', inject.injectId, inject)] : [],
    ...message.attachments.map(({ sha256 }) => waysToFile(teamParty(teamId), messages, injects, sha256)),
  ].filter((origins) => origins.length > 0);
}

/** What the team sent before it received it is its own. */
function waysToFile(own: Party, messages: RoomMessages, injects: Held['injects'], sha256: string): PassedOn {
  const isIn = ({ attachments }: Pick<MessageSent, 'attachments'>) =>
    attachments.some((file) => file.sha256 === sha256);
  const carriers = messages.filter(isIn);
  if (carriers[0]?.from === own && !injects.some(isIn)) return [];
  return [
    ...carriers
      .filter(({ from }) => from !== own)
      .map((message) => confidedBy('attachment', sha256, message)),
    ...injects.filter(isIn).map((inject) => byInject('attachment', sha256, inject)),
  ];
}

function byInject(
  from: 'inject' | 'attachment',
  id: string,
  { tlp, from: sender }: Held['injects'][number],
): Origin {
  return toldByInject(from, id, { tlp, from: sender.party });
}
