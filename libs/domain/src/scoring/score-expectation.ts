import type { Moment } from '../clock/clock.ts';
import { clockAt } from '../clock/past-clock.ts';
import type { Cell } from '../conduct/state.ts';
import type { ByResponse, Expectation, Timing } from '../scenario/expectation.ts';
import type { Inject } from '../scenario/inject.ts';
import { mean } from '../statistics/mean.ts';
import { anchorMoment, receivedAt } from './anchor.ts';
import { standingAnswer } from '../conduct/standing-answer.ts';
import { gradeAnswer } from './grade-answer.ts';
import type { DutyScore, ExpectationScore, TaskScore } from './score.ts';
import { beforeEnd, type ScoringContext } from './scoring-context.ts';
import { awaitingEvaluation, done, notApplicable, type TaskTiming, undone } from './task-timing.ts';
import { inFigures, published } from './words.ts';

type Extras = Pick<ExpectationScore, 'checks' | 'criteria' | 'dutyIds'>;
type Scored = TaskScore & Partial<Extras>;

/** Scores one expectation of an inject for one team. `duties` are the team's scored duties under the measured obligation. */
export function scoreExpectation(
  context: ScoringContext,
  inject: Inject,
  cell: Cell,
  expectation: Expectation,
  duties: readonly DutyScore[],
): ExpectationScore {
  const isWatched = inject.kind === 'expected-action';
  return {
    expectationId: expectation.id,
    measuredBy: isWatched ? 'observation' : expectation.measure.by,
    checks: [],
    criteria: [],
    dutyIds: [],
    ...taskOf(context, inject, cell, expectation, duties),
  };
}

function taskOf(
  context: ScoringContext,
  inject: Inject,
  cell: Cell,
  expectation: Expectation,
  duties: readonly DutyScore[],
): Scored {
  const excuse = cell.excused[expectation.id] ?? cell.excused['*'];
  if (excuse !== undefined) {
    return notApplicable('excused', 'control excused the team from this expectation', excuse);
  }
  if (cell.status === 'skipped') return notApplicable('skipped', 'control skipped the inject for this team');
  if (expectation.measure.by === 'duty') return scoreDuties(duties);
  if (inject.kind === 'expected-action') return byObservation(context, cell, expectation);

  const received = beforeEnd(context, receivedAt(cell));
  if (received === undefined) return notApplicable('not-delivered', 'the inject did not reach the team');
  const task: TaskTiming = {
    anchor: expectation.anchor,
    anchoredAt: anchorMoment(cell, expectation.anchor) ?? received,
    doneAt: undefined,
    timing: extended(expectation, cell.extensionMs),
    extensionMs: cell.extensionMs,
  };
  if (expectation.measure.by === 'acknowledgement') {
    return byAcknowledgement(context, task, beforeEnd(context, cell.acknowledgedAt));
  }
  return byResponse(context, task, inject, cell, { ...expectation, measure: expectation.measure });
}

function extended(timing: Timing, byMs: number): Timing {
  return { ...timing, targetMs: timing.targetMs + byMs, deadlineMs: timing.deadlineMs + byMs };
}

function byAcknowledgement(
  context: ScoringContext,
  task: TaskTiming,
  acknowledgedAt: Moment | undefined,
): Scored {
  if (acknowledgedAt === undefined) return undone(context, task);
  const working = ['Quality = 1: acknowledged.'];
  return done({ ...task, doneAt: acknowledgedAt }, { quality: 1, isProvisional: false, working });
}

function byResponse(
  context: ScoringContext,
  task: TaskTiming,
  inject: Inject,
  cell: Cell,
  expectation: Expectation & { readonly measure: ByResponse },
): Scored {
  const answer = standingAnswer(cell);
  if (answer === undefined) return undone(context, task);
  const answered = { ...task, doneAt: answer.at };
  const { checks, criteria, missing, quality } = gradeAnswer(context, inject, cell, expectation, answer);
  const score = quality === undefined ? awaitingEvaluation(answered, missing) : done(answered, quality);
  return { ...score, checks, criteria };
}

/** A controller watches for an expected action: done gives quality 1; its time runs from when it became due. */
function byObservation(context: ScoringContext, cell: Cell, expectation: Expectation): Scored {
  const { action } = cell;
  const seenAt = action === undefined ? undefined : clockAt(context.state, action.observedAtMs);
  const task: TaskTiming = {
    anchor: 'released',
    anchoredAt: cell.releasedAt ?? seenAt ?? context.asOf,
    doneAt: undefined,
    timing: extended(expectation, cell.extensionMs),
    extensionMs: cell.extensionMs,
  };
  if (action === undefined) {
    return cell.releasedAt === undefined
      ? notApplicable('not-delivered', 'the expected action never became due for this team')
      : awaitingEvaluation(task, ['a controller’s observation']);
  }
  const seen = beforeEnd(context, seenAt);
  if (!action.isDone || seen === undefined) return undone(context, task);
  const working = ['Quality = 1: seen done by a controller.'];
  return done({ ...task, doneAt: seen }, { quality: 1, isProvisional: false, working });
}

/** The mean over the team's scored duties; time lies in each duty, so the expectation's own timing plays no part. */
export function scoreDuties(duties: readonly DutyScore[]): Scored {
  const dutyIds = duties.map(({ dutyId }) => dutyId);
  const scored = duties.filter(({ status }) => status === 'scored');
  if (scored.length === 0) {
    const base = notApplicable('no-duty', 'no duty that counts came to bind the team');
    const isOpen = duties.some(({ status }) => status === 'open');
    if (!isOpen) return { ...base, dutyIds };
    return { ...base, status: 'open', reason: null, working: ['No duty is due yet.'], dutyIds };
  }
  const average = (pick: (duty: DutyScore) => number | null) =>
    published(mean(scored.map((duty) => pick(duty) ?? 0)) ?? 0);
  const score = average((duty) => duty.score);
  const terms = scored.map((duty) => inFigures(duty.score ?? 0)).join(' + ');
  return {
    status: 'scored',
    reason: null,
    excuse: null,
    score,
    quality: average((duty) => duty.quality),
    timeliness: average((duty) => duty.timeliness),
    isMet: scored.every(({ isMet }) => isMet),
    isOnTime: scored.every(({ isOnTime }) => isOnTime),
    isProvisional: false,
    wasCutOff: scored.some(({ wasCutOff }) => wasCutOff),
    time: null,
    working: [`Mean of ${scored.length} duties: (${terms}) ÷ ${scored.length} = ${inFigures(score)}.`],
    dutyIds,
  };
}
