import type { Moment } from '../clock/clock.ts';
import type { Duty } from '../conduct/state.ts';
import type { Obligation } from '../scenario/obligation.ts';
import type { DutyScore, TaskScore } from './score.ts';
import { beforeEnd, type ScoringContext } from './scoring-context.ts';
import { done, notApplicable, type TaskTiming, undone } from './task-timing.ts';
import { inFigures } from './words.ts';

/** What discharged a duty, as it counts. */
interface Discharge {
  readonly messageId: string | undefined;
  readonly at: Moment;
  readonly quality: number;
  readonly working: string;
}

/**
 * Scores one duty: quality 1 when a message discharged it (or what an evaluator judged), time from when the duty came to be to
 * when the message was sent, with the obligation's β, δ and floor. An evaluator's judgement stands above the automatic finding.
 */
export function scoreDuty(context: ScoringContext, obligation: Obligation, duty: Duty): DutyScore {
  const { dutyId, obligationId, fromTeamId, to, judged } = duty;
  const discharge = dischargeOf(context, duty);
  return {
    dutyId,
    obligationId,
    fromTeamId,
    to,
    messageId: discharge?.messageId ?? null,
    judgement:
      judged === undefined
        ? null
        : {
            isDischarged: judged.isDischarged,
            quality: judged.quality ?? (judged.isDischarged ? 1 : 0),
            reason: judged.reason,
          },
    ...taskOf(context, obligation, duty, discharge),
  };
}

function taskOf(
  context: ScoringContext,
  obligation: Obligation,
  duty: Duty,
  discharge: Discharge | undefined,
): TaskScore {
  if (duty.excusedReason !== undefined) {
    return notApplicable('excused', 'control excused the team from this duty', duty.excusedReason);
  }
  const task: TaskTiming = {
    anchor: 'duty-opened',
    anchoredAt: duty.openedAt,
    doneAt: discharge?.at,
    timing: {
      targetMs: duty.targetActiveTimeMs - duty.openedAt.activeTimeMs,
      deadlineMs: duty.deadlineActiveTimeMs - duty.openedAt.activeTimeMs,
      beta: obligation.beta,
      delta: obligation.delta,
      floor: obligation.floor,
    },
    extensionMs: 0,
  };
  if (discharge === undefined) return undone(context, task);
  return done(
    { ...task, doneAt: discharge.at },
    { quality: discharge.quality, isProvisional: false, working: [discharge.working] },
  );
}

function dischargeOf(context: ScoringContext, duty: Duty): Discharge | undefined {
  const { judged } = duty;
  if (judged === undefined) return automaticDischarge(context, duty);
  if (!judged.isDischarged) return undefined;
  const messageId = judged.messageId ?? duty.discharged?.messageId;
  const message = messageId === undefined ? undefined : context.state.messages.get(messageId);
  const at = beforeEnd(context, message?.at ?? duty.discharged?.at);
  if (at === undefined) return undefined;
  const quality = judged.quality ?? 1;
  const working = `Quality = ${inFigures(quality)}: judged discharged by an evaluator.`;
  return { messageId, at, quality, working };
}

function automaticDischarge(context: ScoringContext, duty: Duty): Discharge | undefined {
  const at = beforeEnd(context, duty.discharged?.at);
  if (duty.discharged === undefined || at === undefined) return undefined;
  const working = 'Quality = 1: a message of the right kind and content reached its addressee.';
  return { messageId: duty.discharged.messageId, at, quality: 1, working };
}
