import type { StoredMessage } from '../conduct/state.ts';
import { REQUEST_KINDS } from '../scenario/obligation.ts';
import { EXCON, type Party, teamOf, teamParty } from '../scenario/party.ts';
import type { DutyScore } from '../scoring/score.ts';
import { beforeEnd, type ScoringContext } from '../scoring/scoring-context.ts';
import type { MessageLog } from './message-log.ts';
import { isMissed, receiptOf } from './responsiveness.ts';

/** A share as the two numbers it is made of. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** Who is obliged to tell whom by the scenario, whether or not it came to that. */
export function entitledParties(context: ScoringContext, teamId: string): ReadonlySet<Party> {
  const { scenario, teams } = context.state;
  const part = teams.find((team) => team.id === teamId)?.part ?? '';
  const owed = scenario.obligations.filter(({ from }) => from.length === 0 || from.includes(part));
  const parties = owed.flatMap(({ to }) =>
    to.flatMap((target): Party[] => {
      if (!target.startsWith('part:')) return [target as Party];
      const partId = target.slice('part:'.length);
      return teams
        .filter((team) => team.id !== teamId && (partId === '*' || team.part === partId))
        .map((team) => teamParty(team.id));
    }),
  );
  return new Set(parties);
}

/**
 * Precision: of all (message, recipient) pairs with which a team told something, those whose recipient was entitled to it:
 * exercise control, the author of the message replied to, or a party the scenario obliges the team to tell. Requests ask rather
 * than tell and are left out of both numbers.
 */
export function precisionOf(context: ScoringContext, log: MessageLog, teamId: string): Share {
  const entitled = entitledParties(context, teamId);
  const told = log
    .sentBy(teamParty(teamId))
    .filter(({ kind }) => !REQUEST_KINDS.includes(kind))
    .flatMap((message) => message.to.map((to) => ({ to, repliesTo: authorRepliedTo(context, message) })));
  const right = told.filter(({ to, repliesTo }) => to === EXCON || to === repliesTo || entitled.has(to));
  return { part: right.length, of: told.length };
}

function authorRepliedTo(context: ScoringContext, message: StoredMessage): Party | undefined {
  if (message.inReplyTo === undefined) return undefined;
  return context.state.messages.get(message.inReplyTo)?.from;
}

/**
 * Closed loop: of the messages that reached a team and called for an acknowledgement (requests, and messages that discharged an
 * obligation asking for one), those it replied to within the exercise's acknowledgement deadline. Whether the reply reads back
 * correctly is for an evaluator to say. A message whose time was cut short by ENDEX is left out.
 */
export function closedLoopOf(
  context: ScoringContext,
  log: MessageLog,
  duties: readonly DutyScore[],
  teamId: string,
): Share {
  const asksBack = new Set(
    context.state.scenario.obligations
      .filter(({ acknowledgementRequired }) => acknowledgementRequired)
      .map(({ id }) => id),
  );
  const discharging = new Set(
    duties
      .filter(({ obligationId, to }) => asksBack.has(obligationId) && to === teamParty(teamId))
      .map(({ messageId }) => messageId),
  );
  const deadlineMs = context.state.settings.responsiveness.acknowledgeDeadlineMs;
  let closed = 0;
  let counted = 0;
  for (const message of log.messages) {
    const isAddressed = message.to.includes(teamParty(teamId)) && message.from !== teamParty(teamId);
    if (!isAddressed || !(REQUEST_KINDS.includes(message.kind) || discharging.has(message.messageId)))
      continue;
    const reply = log.repliesTo(message.messageId).find((one) => teamOf(one.from) === teamId);
    const received = beforeEnd(context, receiptOf(message, teamId) ?? reply?.at);
    if (received === undefined) continue;
    const isInTime = reply !== undefined && reply.at.activeTimeMs - received.activeTimeMs <= deadlineMs;
    if (!isInTime && !isMissed(context, received, deadlineMs)) continue;
    counted += 1;
    if (isInTime) closed += 1;
  }
  return { part: closed, of: counted };
}
