import type { Check } from './check.ts';

/** Milestones in the life of an inject for one team, in their usual order. */
export const INJECT_MILESTONES = [
  'released',
  'delivered',
  'opened',
  'acknowledged',
  'responded',
  'completed',
  'assessed',
  'overdue',
  'skipped',
] as const;

/**
 * A milestone: `released` by the exercise, `delivered` to the first device of the team, `opened`, `acknowledged`,
 * `responded` (first response, draft or final), `completed` (a final response), `assessed` by an evaluator,
 * `overdue` (its response deadline passed without a final response), `skipped` by a controller. An expected action is `assessed`
 * once a controller has told whether it was done, and `completed` when it was.
 */
export type InjectMilestone = (typeof INJECT_MILESTONES)[number];

/** True once the inject has reached the milestone. */
export interface MilestoneCondition {
  readonly is: InjectMilestone;
  readonly inject: string;
}

/** True while the team's standing answer to the inject, its last final response, passes the check in full. */
export interface AnswerCondition {
  readonly is: 'answered';
  readonly inject: string;
  readonly check: Check;
}

/**
 * `duty-discharged`: true once the team has discharged every duty the obligation gave it (an evaluator's judgement stands above the
 * automatic finding); `duty-overdue`: true once it has missed the deadline of one. Duties it was excused from do not count.
 */
export interface DutyCondition {
  readonly is: 'duty-discharged' | 'duty-overdue';
  readonly obligation: string;
}

/** True once the exercise clock shows `atMs` or more. */
export interface TimeCondition {
  readonly is: 'time';
  /** Exercise time in milliseconds from STARTEX. */
  readonly atMs: number;
}

/** True when all, any or none of the inner conditions are true. */
export interface AllOf {
  readonly allOf: readonly Condition[];
}
/** True when at least one inner condition is true. */
export interface AnyOf {
  readonly anyOf: readonly Condition[];
}
/** True when the inner condition is false. */
export interface Not {
  readonly not: Condition;
}

/**
 * A condition as data. It is asked for one team at a time; a {@link ConditionScope} says how the teams' answers combine.
 */
export type Condition =
  MilestoneCondition | AnswerCondition | DutyCondition | TimeCondition | AllOf | AnyOf | Not;

/**
 * How a condition opens a branch: `team`: for each team by itself; `all`: for everyone once it is true for every team concerned;
 * `any`: for everyone once it is true for one team concerned. The teams concerned are those the condition's injects and
 * obligations are addressed to; where a part of the condition is not addressed to one of them, `all` asks it for the rest, while
 * to `team` and `any` that part is false.
 */
export type ConditionScope = 'team' | 'all' | 'any';
