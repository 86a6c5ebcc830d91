import type { MessageSent } from '../../../journal/team-entries.ts';
import type { FileReference } from '../../../scenario/form.ts';
import { teamParty } from '../../../scenario/party.ts';
import { hasReceived } from '../../audience.ts';
import type { ExerciseState } from '../../state.ts';
import { confidedBy, toldByInject, type PassedOn } from './limits.ts';

/** A message before it is sent. */
export type Outgoing = Omit<MessageSent, 'isAfterEndex'>;

/**
 * What a team's message passes on, as far as the platform can see it: what it replies to, the inject it tells of, and files that
 * came to the team with a message or an inject. A bare acknowledgement passes on neither message nor inject.
 */
export function passedOn(state: ExerciseState, teamId: string, message: Outgoing): readonly PassedOn[] {
  const { kind, inReplyTo, about, attachments } = message;
  const passesWords = kind !== 'acknowledgement';
  const original = passesWords && inReplyTo !== undefined ? state.messages.get(inReplyTo) : undefined;
  return [
    original === undefined ? [] : [confidedBy('reply', original.messageId, original)],
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
    ...received.map((message) => confidedBy('attachment', sha256, message)),
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

function byInject(
  from: 'inject' | 'attachment',
  id: string,
  state: ExerciseState,
  injectId: string,
): PassedOn {
  const inject = state.outline.injects.get(injectId)?.inject;
  return inject === undefined
    ? []
    : [toldByInject(from, id, { tlp: inject.tlp, from: `role:${inject.from}` })];
}

function isAmong(values: readonly unknown[], sha256: string): boolean {
  return values.some(
    (value) => typeof value === 'object' && value !== null && 'sha256' in value && value.sha256 === sha256,
  );
}
