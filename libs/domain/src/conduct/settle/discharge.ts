import type { MessageSent } from '../../journal/team-entries.ts';
import { evaluateCheck } from '../../scenario/evaluate-check.ts';
import type { Obligation } from '../../scenario/obligation.ts';
import { teamOf } from '../../scenario/party.ts';
import { isLessRestrictive } from '../../scenario/tlp.ts';
import type { DecisionTools } from '../decision.ts';
import type { Draft } from '../draft.ts';
import { dutyIdOf } from '../duty-id.ts';
import type { Duty, ExerciseState } from '../state.ts';

/** Whether a message is of the kind, about the inject, of the label and of the content that an obligation asks for. */
export function satisfies(message: MessageSent, obligation: Obligation, tools: DecisionTools): boolean {
  const { messageKinds, about, leastTlp, minimumContent } = obligation;
  return (
    !message.isAfterEndex &&
    messageKinds.includes(message.kind) &&
    (about.length === 0 || (message.about !== undefined && about.includes(message.about))) &&
    (leastTlp === undefined || !isLessRestrictive(message.tlp, leastTlp)) &&
    minimumContent.every((check) => evaluateCheck(check, message, tools) === 1)
  );
}

/** A team's message discharges its open duties to every recipient, also those that are overdue. */
export function dischargeBy(draft: Draft, message: MessageSent): void {
  const sender = teamOf(message.from);
  if (sender === undefined) return;
  const { outline } = draft.state;
  for (const { obligation, owedBy } of outline.obligations.values()) {
    const parties = owedBy.get(sender) ?? [];
    const duties = parties
      .filter((party) => message.to.includes(party))
      .map((party) => draft.state.duties.get(dutyIdOf(obligation.id, sender, party)))
      .filter((duty) => duty !== undefined && duty.discharged === undefined);
    if (duties.length === 0 || !satisfies(message, obligation, draft.tools)) continue;
    for (const duty of duties) discharge(draft, duty, message);
  }
}

/**
 * Duties that a message already sent since STARTEX satisfies are discharged as they open: a team that tells early must not be
 * punished for it. Of several such messages the first one counts.
 */
export function dischargeEarly(draft: Draft, obligation: Obligation, duties: readonly Duty[]): void {
  const [first] = duties;
  if (first === undefined) return;
  const messages = sentSinceStart(draft.state, first.fromTeamId).filter((message) =>
    satisfies(message, obligation, draft.tools),
  );
  for (const duty of duties) {
    const message = messages.find(({ to }) => to.includes(duty.to));
    if (message !== undefined) discharge(draft, duty, message);
  }
}

function sentSinceStart(state: ExerciseState, teamId: string): readonly MessageSent[] {
  const { startedAtMs = Number.POSITIVE_INFINITY } = state;
  return (state.sentBy[teamId] ?? []).flatMap((messageId) => {
    const message = state.messages.get(messageId);
    return message !== undefined && message.at.wallMs >= startedAtMs ? [message] : [];
  });
}

function discharge(draft: Draft, duty: Duty | undefined, { messageId }: MessageSent): void {
  if (duty !== undefined) draft.follow('duty.discharged', { dutyId: duty.dutyId, messageId });
}
