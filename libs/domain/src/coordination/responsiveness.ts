import type { Moment } from '../clock/clock.ts';
import type { StoredMessage } from '../conduct/state.ts';
import { REQUEST_KINDS } from '../scenario/obligation.ts';
import { teamOf, teamParty } from '../scenario/party.ts';
import { combine } from '../scoring/combination.ts';
import { beforeEnd, type ScoringContext } from '../scoring/scoring-context.ts';
import { type Stamp, stampOf, stampOrNull } from '../scoring/stamp.ts';
import { timeliness } from '../scoring/timeliness.ts';
import { inFigures, published, spanInWords } from '../scoring/words.ts';
import { weightedMean } from '../statistics/mean.ts';
import type { MessageLog } from './message-log.ts';

/** Parts of a request's score, and the share of an answer that time decides. */
export const RESPONSIVENESS = { acknowledgeShare: 0.4, answerShare: 0.6, answerBeta: 0.6 } as const;

/** How a team reacted to one request addressed to it. */
export interface RequestScore {
  readonly messageId: string;
  readonly kind: StoredMessage['kind'];
  /** Party that asked. */
  readonly from: string;
  /** Team that was asked. */
  readonly teamId: string;
  /** Confirmed by a device, else opened, else the first reply. */
  readonly receivedAt: Stamp;
  /** First reply of any kind. */
  readonly acknowledgedAt: Stamp | null;
  /** First reply that answers: neither an acknowledgement nor a request of its own. */
  readonly answeredAt: Stamp | null;
  /** It was answered before the answer deadline. */
  readonly isAnsweredInTime: boolean;
  /** 0 to 1; `null` while it is open, or when ENDEX came before its deadline. */
  readonly acknowledgement: number | null;
  /** As `acknowledgement`, for the answer. */
  readonly answer: number | null;
  /** 0.4·acknowledgement + 0.6·answer, over the parts that count; `null` when neither does. */
  readonly score: number | null;
  /** The arithmetic in words. */
  readonly working: readonly string[];
}

/**
 * Inbound responsiveness: every request for information or assistance and every take-down request that reached a team before
 * ENDEX. Acknowledging is all time (β = 1, δ = 1, floor 0); answering keeps 40 % when late (β = 0.6). Times are the
 * exercise's `responsiveness`, in active time from receipt. Nobody can be excused from a request, so one that ENDEX cut short
 * simply does not count.
 */
export function requestScores(context: ScoringContext, log: MessageLog): readonly RequestScore[] {
  return log.messages
    .filter((message) => REQUEST_KINDS.includes(message.kind))
    .flatMap((message) =>
      message.to
        .map(teamOf)
        .filter((teamId) => teamId !== undefined && teamParty(teamId) !== message.from)
        .flatMap((teamId) => scoreRequest(context, log, message, teamId ?? '') ?? []),
    );
}

function scoreRequest(
  context: ScoringContext,
  log: MessageLog,
  message: StoredMessage,
  teamId: string,
): RequestScore | undefined {
  const replies = log.repliesTo(message.messageId).filter((reply) => teamOf(reply.from) === teamId);
  const answer = replies.find(({ kind }) => kind !== 'acknowledgement' && !REQUEST_KINDS.includes(kind));
  const received = beforeEnd(context, receiptOf(message, teamId) ?? replies[0]?.at);
  if (received === undefined) return undefined;

  const { responsiveness: times } = context.state.settings;
  const acknowledged = part(context, received, replies[0]?.at, {
    targetMs: times.acknowledgeTargetMs,
    deadlineMs: times.acknowledgeDeadlineMs,
    beta: 1,
  });
  const answered = part(context, received, answer?.at, {
    targetMs: times.answerTargetMs,
    deadlineMs: times.answerDeadlineMs,
    beta: RESPONSIVENESS.answerBeta,
  });
  const parts = [
    { value: acknowledged, weight: RESPONSIVENESS.acknowledgeShare },
    { value: answered, weight: RESPONSIVENESS.answerShare },
  ].flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const average = weightedMean(parts);
  const score = average === undefined ? null : published(average);
  return {
    messageId: message.messageId,
    kind: message.kind,
    from: message.from,
    teamId,
    receivedAt: stampOf(received),
    acknowledgedAt: stampOrNull(replies[0]?.at),
    answeredAt: stampOrNull(answer?.at),
    isAnsweredInTime:
      answer !== undefined && answer.at.activeTimeMs - received.activeTimeMs <= times.answerDeadlineMs,
    acknowledgement: acknowledged,
    answer: answered,
    score,
    working: [
      inWords('Acknowledgement', received, replies[0]?.at, acknowledged),
      inWords('Answer', received, answer?.at, answered),
      score === null
        ? 'Not counted: ENDEX or the moment of this report came before its deadlines.'
        : `Request = ${parts.map(({ value, weight }) => `${inFigures(weight)} × ${inFigures(value)}`).join(' + ')}${parts.length < 2 ? `, ÷ ${inFigures(parts[0]?.weight ?? 1)}` : ''} = ${inFigures(score)}.`,
    ],
  };
}

/** When a message reached a team: confirmed by a device, or opened. */
export function receiptOf(message: StoredMessage, teamId: string): Moment | undefined {
  return message.deliveredAt[teamId] ?? message.openedAt[teamId];
}

/** True when something was not done although its whole time was there to do it in. */
export function isMissed(context: ScoringContext, from: Moment, deadlineMs: number): boolean {
  return context.asOf.activeTimeMs - from.activeTimeMs >= deadlineMs;
}

function part(
  context: ScoringContext,
  received: Moment,
  doneAt: Moment | undefined,
  times: { readonly targetMs: number; readonly deadlineMs: number; readonly beta: number },
): number | null {
  if (doneAt === undefined) return isMissed(context, received, times.deadlineMs) ? 0 : null;
  const elapsedMs = doneAt.activeTimeMs - received.activeTimeMs;
  return published(combine(1, timeliness(elapsedMs, { ...times, delta: 1, floor: 0 }), times.beta));
}

function inWords(name: string, received: Moment, doneAt: Moment | undefined, value: number | null): string {
  if (doneAt === undefined) return value === null ? `${name}: none yet.` : `${name}: none, 0.`;
  const took = spanInWords(doneAt.activeTimeMs - received.activeTimeMs);
  return `${name}: after ${took}, ${inFigures(value ?? 0)}.`;
}
