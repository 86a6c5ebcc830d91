import type { Actor } from '../../../journal/entry.ts';
import type { MessageSent } from '../../../journal/team-entries.ts';
import { EXCON, roleOf, teamOf, teamParty, type Party } from '../../../scenario/party.ts';
import { hasReceived } from '../../audience.ts';
import type { SendMessage } from '../../command.ts';
import { refusal, type DomainError } from '../../domain-error.ts';
import type { Draft } from '../../draft.ts';
import { commandsIn, isOnlyExconReachable } from '../../phase-rules.ts';
import type { ExerciseState } from '../../state.ts';
import { isSame } from '../is-same.ts';
import { breachOf, refuseHandling } from './handling.ts';
import { messageProblem } from './message-problem.ts';

/** Sends a message in the name of the actor's team, or of exercise control or a role that it plays. */
export function send(draft: Draft, data: SendMessage, actor: Actor): DomainError | undefined {
  const { state } = draft;
  const from = senderOf(data, actor);
  const problem =
    refuseSender(state, data, actor) ??
    refuseContent(data) ??
    refuseRecipients(state, from, data.to) ??
    refusePhase(state, from, data.to, actor) ??
    refuseReferences(state, from, data);
  if (problem !== undefined) return problem;

  const { messageId, kind, to, tlp, subject, body, about, inReplyTo, attachments = [] } = data;
  const message = {
    ...{ messageId, kind, from, to, tlp, subject, body, attachments },
    ...(about === undefined ? {} : { about }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
  };
  const known = state.messages.get(messageId);
  if (known !== undefined) {
    return isSame(message, contentOf(known)) ? undefined : refusal('MESSAGE_ID_TAKEN', { messageId });
  }
  const breaks = state.settings.tlpHandling === 'test' ? undefined : refuseHandling(state, message);
  if (breaks !== undefined) return breaks;
  draft.add('message.sent', { ...message, isAfterEndex: state.endedAtMs !== undefined });
  const breach = breachOf(state, message);
  if (breach !== undefined) draft.follow('handling.breached', breach);
  return undefined;
}

/** Whether a party has sent or received a message. */
export function isPartyTo({ from, to }: Pick<MessageSent, 'from' | 'to'>, party: Party): boolean {
  return from === party || to.includes(party);
}

function senderOf({ asRole }: SendMessage, { role, teamId = '' }: Actor): Party {
  if (role === 'team') return teamParty(teamId);
  return asRole === undefined ? EXCON : `role:${asRole}`;
}

function refuseSender(
  { outline }: ExerciseState,
  { asRole }: SendMessage,
  { role }: Actor,
): DomainError | undefined {
  if (asRole === undefined) return undefined;
  if (role === 'team') return invalid('a team writes in its own name only');
  return outline.rolePositions.has(asRole) ? undefined : invalid('there is no such role to write as');
}

function refuseContent(data: SendMessage): DomainError | undefined {
  const problem = messageProblem(data);
  return problem === undefined ? undefined : invalid(problem);
}

function refuseRecipients(
  { outline }: ExerciseState,
  from: Party,
  to: readonly Party[],
): DomainError | undefined {
  const recipient = to.find(
    (party) => !outline.teams.has(teamOf(party) ?? '') && !outline.rolePositions.has(roleOf(party) ?? ''),
  );
  if (recipient !== undefined) return refusal('RECIPIENT_UNKNOWN', { recipient: recipient.slice(0, 100) });
  return to.includes(from) ? invalid('nobody writes to himself') : undefined;
}

/** Before STARTEX, in the solution session and under NO DUFF nobody plays; exercise control and teams still reach each other. */
function refusePhase(
  { phase }: ExerciseState,
  from: Party,
  to: readonly Party[],
  actor: Actor,
): DomainError | undefined {
  if (!isOnlyExconReachable(phase)) return undefined;
  const isTeam = actor.role === 'team';
  const isAllowed = isTeam ? to.every((party) => party === EXCON) : from === EXCON;
  if (isAllowed) return undefined;
  if (phase === 'no-duff') return refusal('EXERCISE_FROZEN');
  const allowed = [...commandsIn(phase, actor), isTeam ? 'messages to EXCON' : 'messages as EXCON'];
  return refusal('PHASE_FORBIDS', { phase, allowed: allowed.filter((each) => each !== 'message:send') });
}

function refuseReferences(
  state: ExerciseState,
  from: Party,
  { about, inReplyTo, to }: SendMessage,
): DomainError | undefined {
  if (about !== undefined) {
    const teamId = teamOf(from);
    // What control writes about, its recipients must have: the id alone would tell them of an inject to come.
    const readers = teamId === undefined ? to.flatMap((party) => teamOf(party) ?? []) : [teamId];
    const isKnown = state.outline.injects.has(about);
    if (!isKnown || readers.some((reader) => !hasReceived(state, about, reader))) {
      return refusal('INJECT_NOT_RELEASED', { injectId: about.slice(0, 100) });
    }
  }
  if (inReplyTo === undefined) return undefined;
  const original = state.messages.get(inReplyTo);
  const isVisible = original !== undefined && (teamOf(from) === undefined || isPartyTo(original, from));
  return isVisible ? undefined : refusal('MESSAGE_UNKNOWN', { messageId: inReplyTo.slice(0, 100) });
}

function contentOf(known: MessageSent): Omit<MessageSent, 'isAfterEndex'> {
  const { messageId, kind, from, to, tlp, subject, body, about, inReplyTo, attachments } = known;
  return { messageId, kind, from, to, tlp, subject, body, about, inReplyTo, attachments };
}

function invalid(problem: string): DomainError {
  return refusal('MESSAGE_INVALID', { problem });
}
