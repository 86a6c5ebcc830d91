import type { Moment } from '../clock/clock.ts';
import type { Timing } from '../scenario/expectation.ts';
import { combine } from './combination.ts';
import { MET_QUALITY, type TaskScore, type TimeBasis } from './score.ts';
import { hasEnded, type ScoringContext } from './scoring-context.ts';
import { stampOf, stampOrNull } from './stamp.ts';
import { timeliness } from './timeliness.ts';
import { inFigures, published, spanInWords } from './words.ts';

/** When a task had to be done and when it was. */
export interface TaskTiming {
  readonly anchor: TimeBasis['anchor'];
  readonly anchoredAt: Moment;
  readonly doneAt: Moment | undefined;
  /** Target and deadline with extensions. */
  readonly timing: Timing;
  readonly extensionMs: number;
}

type Unscored = Pick<TaskScore, 'score' | 'quality' | 'timeliness' | 'isMet' | 'isOnTime' | 'isProvisional'>;

const UNSCORED: Unscored = {
  score: null,
  quality: null,
  timeliness: null,
  isMet: null,
  isOnTime: null,
  isProvisional: false,
};

/** A task that leaves numerator and denominator. */
export function notApplicable(
  reason: NonNullable<TaskScore['reason']>,
  why: string,
  excuse: string | null = null,
): TaskScore {
  return {
    ...UNSCORED,
    status: 'not-applicable',
    reason,
    excuse,
    wasCutOff: false,
    time: null,
    working: [`Not counted: ${why}.`],
  };
}

/** A task nobody did: open while its deadline is ahead and the exercise goes on, else missed with score 0. */
export function undone(context: ScoringContext, task: TaskTiming): TaskScore {
  const time = timeBasis(task);
  const dueActiveMs = task.anchoredAt.activeTimeMs + task.timing.deadlineMs;
  const isBeforeDeadline = context.asOf.activeTimeMs < dueActiveMs;
  const base = { reason: null, excuse: null, time };
  if (isBeforeDeadline && !hasEnded(context)) {
    return {
      ...UNSCORED,
      ...base,
      status: 'open',
      wasCutOff: false,
      working: ['Not done yet; still in time.'],
    };
  }
  const cutOff = isBeforeDeadline
    ? [`ENDEX came ${spanInWords(dueActiveMs - context.asOf.activeTimeMs)} before its deadline.`]
    : [];
  return {
    ...base,
    status: 'scored',
    score: 0,
    quality: 0,
    timeliness: 0,
    isMet: false,
    isOnTime: false,
    isProvisional: false,
    wasCutOff: isBeforeDeadline,
    working: ['Not done: score 0.', ...cutOff],
  };
}

/** A task that was done but whose quality an evaluator has yet to give. */
export function awaitingEvaluation(task: TaskTiming, missing: readonly string[]): TaskScore {
  return {
    ...UNSCORED,
    status: 'awaiting-evaluation',
    reason: null,
    excuse: null,
    wasCutOff: false,
    time: timeBasis(task),
    working: [`Awaiting evaluation of ${missing.join(', ')}: counted nowhere until rated.`],
  };
}

/** Quality of something done, with the lines that say where it comes from. */
export interface GradedQuality {
  readonly quality: number;
  readonly isProvisional: boolean;
  readonly working: readonly string[];
}

/** A task that was done: quality and time combined. */
export function done(task: TaskTiming & { readonly doneAt: Moment }, graded: GradedQuality): TaskScore {
  const { timing } = task;
  const elapsedMs = task.doneAt.activeTimeMs - task.anchoredAt.activeTimeMs;
  const timely = published(timeliness(elapsedMs, timing));
  const quality = published(graded.quality);
  const score = published(combine(quality, timely, timing.beta));
  const isMet = quality >= MET_QUALITY;
  return {
    status: 'scored',
    reason: null,
    excuse: null,
    score,
    quality,
    timeliness: timely,
    isMet,
    isOnTime: isMet && elapsedMs <= timing.deadlineMs,
    isProvisional: graded.isProvisional,
    wasCutOff: false,
    time: timeBasis(task),
    working: [
      ...graded.working,
      timelinessInWords(task, elapsedMs, timely),
      `Score = ${inFigures(quality)} × ((1 − ${inFigures(timing.beta)}) + ${inFigures(timing.beta)} × ${inFigures(timely)}) = ${inFigures(score)}.`,
    ],
  };
}

/** What the time ran from, in words. */
const AFTER: Readonly<Record<TimeBasis['anchor'], string>> = {
  released: 'release',
  delivered: 'delivery',
  opened: 'opening',
  acknowledged: 'acknowledgement',
  'duty-opened': 'the duty came to be',
};

function timelinessInWords(
  { anchor, timing, extensionMs }: TaskTiming,
  elapsedMs: number,
  timely: number,
): string {
  const { targetMs, deadlineMs, delta, floor } = timing;
  const extended = extensionMs === 0 ? '' : ` (both extended by ${spanInWords(extensionMs)})`;
  const given = `done ${spanInWords(elapsedMs)} after ${AFTER[anchor]}; target ${spanInWords(targetMs)}, deadline ${spanInWords(deadlineMs)}${extended}`;
  if (elapsedMs <= targetMs) return `Timeliness = 1: ${given}.`;
  if (elapsedMs >= deadlineMs) return `Timeliness = floor ${inFigures(floor)}: ${given}.`;
  const used = `${inFigures((elapsedMs - targetMs) / 1000)} ÷ ${inFigures((deadlineMs - targetMs) / 1000)}`;
  const floored = floor > 0 ? `, not below ${inFigures(floor)}` : '';
  return `Timeliness = 1 − (${used})^(1 ÷ ${inFigures(delta)})${floored} = ${inFigures(timely)}: ${given}; in the bracket, seconds past the target ÷ seconds from target to deadline.`;
}

function timeBasis(task: TaskTiming): TimeBasis {
  const { anchor, anchoredAt, doneAt, timing, extensionMs } = task;
  return {
    anchor,
    anchoredAt: stampOf(anchoredAt),
    doneAt: stampOrNull(doneAt),
    elapsedMs: doneAt === undefined ? null : doneAt.activeTimeMs - anchoredAt.activeTimeMs,
    targetMs: timing.targetMs,
    deadlineMs: timing.deadlineMs,
    extensionMs,
    beta: timing.beta,
    delta: timing.delta,
    floor: timing.floor,
  };
}
