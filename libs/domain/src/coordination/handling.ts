import type { StoredMessage } from '../conduct/state.ts';
import type { Obligation } from '../scenario/obligation.ts';
import { teamOf } from '../scenario/party.ts';
import { isLessRestrictive, type Tlp } from '../scenario/tlp.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import type { MessageLog } from './message-log.ts';

/**
 * What set the limit a label had to keep: the message it replied to, the inject it told other teams about, an expectation's
 * `maxTlp`, or an obligation's `leastTlp`.
 */
export type LimitSource = 'reply' | 'inject' | 'expectation' | 'obligation';

/** A message that a team labelled for wider sharing than allowed. At most one per message: the strictest limit it broke. */
export interface HandlingBreach {
  readonly messageId: string;
  readonly fromTeamId: string;
  /** The label it carried. */
  readonly label: Tlp;
  /** The label it had to carry at least. */
  readonly limit: Tlp;
  /** What set the limit. */
  readonly limitFrom: LimitSource;
  /** Id of the message, inject or obligation that set the limit; for an expectation its inject. */
  readonly limitId: string;
  /** Objectives of the inject and the obligation concerned. */
  readonly objectives: readonly string[];
}

interface Limit {
  readonly tlp: Tlp;
  readonly from: LimitSource;
  readonly id: string;
  readonly objectives: readonly string[];
}

/**
 * Finds the breaches of handling that a journal can show: a label less restrictive than what the message passes on.
 *
 * * A reply, against the message it replies to; a bare acknowledgement passes nothing on and is let be.
 * * A message about an inject that goes to another team, against the inject's label (same exception).
 * * A message about an inject, against `maxTlp` of the inject's expectations.
 * * A message of a kind and about a thing that an obligation asks for, sent to a party the team owes it to, against the
 *   obligation's `leastTlp` and `maxTlp` of expectations that measure the obligation.
 *
 * What a team says on other channels, and copying under a right label to the wrong people, leaves no trace here.
 */
export function handlingBreaches(context: ScoringContext, log: MessageLog): readonly HandlingBreach[] {
  const limitsOf = limitFinder(context);
  return log.messages.flatMap((message) => {
    const fromTeamId = teamOf(message.from);
    if (fromTeamId === undefined) return [];
    const broken = limitsOf(message, fromTeamId).filter(({ tlp }) => isLessRestrictive(message.tlp, tlp));
    const worst = broken.reduce<Limit | undefined>(
      (strictest, limit) =>
        strictest === undefined || isLessRestrictive(strictest.tlp, limit.tlp) ? limit : strictest,
      undefined,
    );
    if (worst === undefined) return [];
    const objectives = [...new Set(broken.flatMap((limit) => limit.objectives))].sort();
    return [
      {
        messageId: message.messageId,
        fromTeamId,
        label: message.tlp,
        limit: worst.tlp,
        limitFrom: worst.from,
        limitId: worst.id,
        objectives,
      },
    ];
  });
}

function limitFinder(context: ScoringContext): (message: StoredMessage, teamId: string) => readonly Limit[] {
  const { scenario, messages } = context.state;
  const injects = new Map(scenario.injects.map((inject) => [inject.id, inject]));
  const expectations = scenario.injects.flatMap((inject) => inject.expectations);
  const dutyLimits = new Map(
    scenario.obligations.map((obligation) => {
      const measuring = expectations.filter(
        ({ measure }) => measure.by === 'duty' && measure.obligation === obligation.id,
      );
      const labels = [obligation.leastTlp, ...measuring.map(({ maxTlp }) => maxTlp)];
      return [obligation.id, labels.filter((label) => label !== undefined)];
    }),
  );

  return (message, teamId) => {
    const passesOn = message.kind !== 'acknowledgement';
    const original =
      passesOn && message.inReplyTo !== undefined ? messages.get(message.inReplyTo) : undefined;
    const about = message.about === undefined ? undefined : injects.get(message.about);
    const objectives = about?.objectives ?? [];
    const goesToTeam = message.to.some((party) => teamOf(party) !== undefined);

    const fromReply: Limit[] =
      original === undefined
        ? []
        : [{ tlp: original.tlp, from: 'reply', id: original.messageId, objectives }];
    const fromInject: Limit[] =
      about !== undefined && passesOn && goesToTeam
        ? [{ tlp: about.tlp, from: 'inject', id: about.id, objectives }]
        : [];
    const fromExpectations = (about?.expectations ?? []).flatMap<Limit>(({ maxTlp, measure }) =>
      maxTlp === undefined || measure.by === 'duty'
        ? []
        : [{ tlp: maxTlp, from: 'expectation', id: about?.id ?? '', objectives }],
    );
    const fromObligations = scenario.obligations.flatMap<Limit>((obligation) =>
      isOwedUnder(context, obligation, message, teamId)
        ? (dutyLimits.get(obligation.id) ?? []).map((tlp) => ({
            tlp,
            from: 'obligation',
            id: obligation.id,
            objectives: [...objectives, ...obligation.objectives],
          }))
        : [],
    );
    return [...fromReply, ...fromInject, ...fromExpectations, ...fromObligations];
  };
}

function isOwedUnder(
  context: ScoringContext,
  obligation: Obligation,
  message: StoredMessage,
  teamId: string,
): boolean {
  if (!obligation.messageKinds.includes(message.kind)) return false;
  const isAbout =
    obligation.about.length === 0 ||
    (message.about !== undefined && obligation.about.includes(message.about));
  return isAbout && context.dutiesUnder(obligation.id, teamId).some((duty) => message.to.includes(duty.to));
}
