import type { MessageLog } from '../coordination/message-log.ts';
import { networkShape } from '../coordination/network.ts';
import { EXCON, teamParty } from '../scenario/party.ts';
import { inLanguage, type Text } from '../scenario/text.ts';
import type { DutyScore } from '../scoring/score.ts';
import type { ScoredExercise } from '../scoring/score-exercise.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { stampOf } from '../scoring/stamp.ts';
import { quantile } from '../statistics/quantile.ts';
import type {
  CoordinationReport,
  MessageReport,
  MissingTie,
  ObligationReport,
  PartyReport,
  TieReport,
} from './coordination-report.ts';
import { dutyTimes } from './describe-times.ts';

/** Who had to tell whom, and who told whom. */
export function describeCoordination(
  context: ScoringContext,
  scored: ScoredExercise,
  log: MessageLog,
): CoordinationReport {
  const required = scored.duties.filter(({ reason }) => reason !== 'excused');
  const ties = tiesOf(required, log);
  const teams = context.state.teams.map(({ id }) => teamParty(id));
  return {
    parties: partiesOf(context),
    ties,
    missing: missingTies(required),
    obligations: describeObligations(context, scored.duties),
    requiredShape: networkShape(
      teams,
      ties.filter((tie) => tie.required > 0),
    ),
    observedShape: networkShape(
      teams,
      ties.filter((tie) => tie.messages > 0),
    ),
    messages: describeMessages(context),
  };
}

function partiesOf({ state }: ScoringContext): readonly PartyReport[] {
  const { scenario, teams } = state;
  return [
    ...teams.map(({ id, name }) => ({ party: teamParty(id), name })),
    { party: EXCON, name: 'Exercise control' },
    ...scenario.roles.map(({ id, name }) => ({
      party: `role:${id}`,
      name: inLanguage(name, scenario.language, scenario.language).text,
    })),
  ];
}

interface OpenTie {
  readonly from: string;
  readonly to: string;
  required: number;
  discharged: number;
  onTime: number;
  messages: number;
  readonly tookMs: number[];
}

/** Every pair with a duty or a message between them, ordered by sender and recipient. */
function tiesOf(duties: readonly DutyScore[], log: MessageLog): readonly TieReport[] {
  const ties = new Map<string, OpenTie>();
  const tie = (from: string, to: string): OpenTie => {
    const key = `${from} ${to}`;
    const known = ties.get(key) ?? {
      from,
      to,
      required: 0,
      discharged: 0,
      onTime: 0,
      messages: 0,
      tookMs: [],
    };
    ties.set(key, known);
    return known;
  };
  for (const duty of duties) {
    const counts = tie(teamParty(duty.fromTeamId), duty.to);
    counts.required += 1;
    if (duty.isOnTime === true) counts.onTime += 1;
    if (isDischarged(duty)) counts.discharged += 1;
    counts.tookMs.push(...elapsedOf(duty));
  }
  for (const message of log.messages) for (const to of message.to) tie(message.from, to).messages += 1;
  return [...ties.values()]
    .map(({ tookMs, ...counts }) => ({ ...counts, medianMs: quantile(tookMs, 0.5) ?? null }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** True when a message discharged the duty before ENDEX, in time or late. */
export function isDischarged(duty: DutyScore): boolean {
  return duty.status === 'scored' && elapsedOf(duty).length > 0;
}

function missingTies(duties: readonly DutyScore[]): readonly MissingTie[] {
  return [...Map.groupBy(duties, (duty) => `${duty.fromTeamId} ${duty.to}`).values()]
    .filter((owed) => owed.some(({ status }) => status === 'scored') && !owed.some(isDischarged))
    .map((owed) => ({
      from: teamParty(owed[0]?.fromTeamId ?? ''),
      to: owed[0]?.to ?? '',
      obligations: [...new Set(owed.map(({ obligationId }) => obligationId))].sort(),
    }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

function describeObligations(
  context: ScoringContext,
  duties: readonly DutyScore[],
): readonly ObligationReport[] {
  const { scenario } = context.state;
  const words = (text: Text) => inLanguage(text, scenario.language, scenario.language).text;
  const byObligation = Map.groupBy(duties, ({ obligationId }) => obligationId);
  return scenario.obligations.map((obligation) => {
    const all = byObligation.get(obligation.id) ?? [];
    const required = all.filter(({ reason }) => reason !== 'excused');
    return {
      obligationId: obligation.id,
      title: words(obligation.title),
      dimension: obligation.dimension,
      weight: obligation.weight,
      targetMs: obligation.targetMs,
      deadlineMs: obligation.deadlineMs,
      leastTlp: obligation.leastTlp ?? null,
      acknowledgementRequired: obligation.acknowledgementRequired,
      knownToTeam: obligation.knownToTeam,
      required: required.length,
      discharged: required.filter(isDischarged).length,
      onTime: required.filter(({ isOnTime }) => isOnTime === true).length,
      excused: all.length - required.length,
      times: dutyTimes(context, required, obligation.deadlineMs),
    };
  });
}

/** All messages in the order they were sent, those after ENDEX included. */
function describeMessages({ state }: ScoringContext): readonly MessageReport[] {
  return [...state.messages.values()]
    .sort((a, b) => a.at.wallMs - b.at.wallMs || compare(a.messageId, b.messageId))
    .map((message) => ({
      messageId: message.messageId,
      kind: message.kind,
      from: message.from,
      to: message.to,
      tlp: message.tlp,
      at: stampOf(message.at),
      about: message.about ?? null,
      inReplyTo: message.inReplyTo ?? null,
      isAfterEndex: message.isAfterEndex,
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function elapsedOf({ time }: DutyScore): readonly number[] {
  return time?.elapsedMs === undefined || time.elapsedMs === null ? [] : [time.elapsedMs];
}
