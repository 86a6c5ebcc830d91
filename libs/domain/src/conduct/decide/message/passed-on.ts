import type { MessageSent } from '../../../journal/team-entries.ts';
import type { FileReference } from '../../../scenario/form.ts';
import { teamOf, teamParty, type Party } from '../../../scenario/party.ts';
import type { Tlp } from '../../../scenario/tlp.ts';
import { hasReceived } from '../../audience.ts';
import type { ExerciseState, StoredMessage } from '../../state.ts';

/** A message before it is sent. */
export type Outgoing = Omit<MessageSent, 'isAfterEndex'>;

/** How a team came to something: under which label, and who else has it, as far as the team knows. */
export interface Origin {
  readonly from: 'reply' | 'inject' | 'attachment';
  /** Id of the message or inject, SHA-256 of the attachment. */
  readonly id: string;
  readonly tlp: Tlp;
  readonly holders: readonly Party[];
  /** Another party confided it in a message: it is not the team's own to share. */
  readonly isConfided: boolean;
}

/** One thing that a message passes on, by the ways in which its sender came to it: any of them is leave enough. */
export type PassedOn = readonly Origin[];

/**
 * What a team's message passes on, as far as the platform can see it: what it replies to, the inject it tells of, and files that
 * came to the team with a message or an inject. A bare acknowledgement passes on neither message nor inject.
 */
export function passedOn(state: ExerciseState, teamId: string, message: Outgoing): readonly PassedOn[] {
  const { kind, inReplyTo, about, attachments } = message;
  const passesWords = kind !== 'acknowledgement';
  const original = passesWords && inReplyTo !== undefined ? state.messages.get(inReplyTo) : undefined;
  return [
    original === undefined ? [] : [byMessage('reply', original.messageId, original)],
    passesWords && about !== undefined ? byInject('inject', about, state, about) : [],
    ...attachments.map((file) => waysToFile(state, teamId, file)),
  ].filter((origins) => origins.length > 0);
}

/** Files that the team had before anybody sent it one like it are its own. */
function waysToFile(state: ExerciseState, teamId: string, { sha256 }: FileReference): PassedOn {
  const party = teamParty(teamId);
  const carriers = [...state.messages.values()].filter(({ attachments }) => isAmong(attachments, sha256));
  const received = carriers.filter(({ from, to }) => from !== party && to.includes(party));
  const injects = state.scenario.injects.filter(
    ({ id, attachments }) => isAmong(attachments, sha256) && hasReceived(state, id, teamId),
  );
  const receivedAtMs = Math.min(
    ...received.map(({ at }) => at.wallMs),
    ...injects.map(({ id }) => state.cells.get(id)?.[teamId]?.releasedAt?.wallMs ?? 0),
  );
  const ownAtMs = Math.min(
    ...carriers.filter(({ from }) => from === party).map(({ at }) => at.wallMs),
    ...answeredWithAtMs(state, teamId, sha256),
  );
  if (ownAtMs < receivedAtMs) return [];
  return [
    ...received.map((message) => byMessage('attachment', sha256, message)),
    ...injects.flatMap(({ id }) => byInject('attachment', sha256, state, id)),
  ];
}

function answeredWithAtMs({ cells }: ExerciseState, teamId: string, sha256: string): readonly number[] {
  return [...cells.values()].flatMap((row) =>
    (row[teamId]?.responses ?? [])
      .filter(({ values }) => isAmong(Object.values(values), sha256))
      .map(({ at }) => at.wallMs),
  );
}

function byMessage(from: Origin['from'], id: string, { tlp, ...message }: StoredMessage): Origin {
  return { from, id, tlp, holders: [message.from, ...message.to], isConfided: true };
}

function byInject(from: Origin['from'], id: string, state: ExerciseState, injectId: string): PassedOn {
  const inject = state.outline.injects.get(injectId)?.inject;
  if (inject === undefined) return [];
  // Not the other teams that have it: whether they do must not show by what one may tell them.
  return [{ from, id, tlp: inject.tlp, holders: [`role:${inject.from}`], isConfided: false }];
}

function isAmong(values: readonly unknown[], sha256: string): boolean {
  return values.some(
    (value) => typeof value === 'object' && value !== null && 'sha256' in value && value.sha256 === sha256,
  );
}

/** Whether a message goes to another team. */
export function goesToTeam({ to }: Pick<MessageSent, 'to'>): boolean {
  return to.some((party) => teamOf(party) !== undefined);
}
