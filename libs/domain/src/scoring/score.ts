import type { Anchor } from '../scenario/expectation.ts';
import type { RatingBasis } from './rating.ts';
import type { Stamp } from './stamp.ts';

/** A task counts as met from this quality on; it is on time when it was also done by its deadline. */
export const MET_QUALITY = 0.5;

/**
 * Where a task stands. `scored`: it has a score (0 when it was missed). `awaiting-evaluation`: done, but an evaluator's rating
 * is missing. `open`: not done, its deadline has not passed and the exercise goes on. `not-applicable`: see
 * {@link NotApplicable}. Only scored tasks count in any sum.
 */
export type ScoreStatus = 'scored' | 'awaiting-evaluation' | 'open' | 'not-applicable';

/**
 * Why a task leaves numerator and denominator. `not-delivered`: the inject never reached the team before ENDEX; `skipped`: control
 * did not play it; `excused`: control excused it, with a reason; `no-duty`: its obligation never came to bind the team.
 */
export type NotApplicable = 'not-delivered' | 'skipped' | 'excused' | 'no-duty';

/** The times a timeliness was computed from. All spans are active milliseconds. */
export interface TimeBasis {
  /** From which moment time runs: an inject's milestone, or `duty-opened`. */
  readonly anchor: Anchor | 'duty-opened';
  /** The moment time runs from. */
  readonly anchoredAt: Stamp;
  /** `null`: never done before ENDEX. */
  readonly doneAt: Stamp | null;
  /** Δ = done − anchored, in active milliseconds. */
  readonly elapsedMs: number | null;
  /** Target and deadline after the anchor, extensions included. */
  readonly targetMs: number;
  readonly deadlineMs: number;
  /** The part of target and deadline that control added. */
  readonly extensionMs: number;
  /** Share of the score that time decides. */
  readonly beta: number;
  /** Shape of the decay. */
  readonly delta: number;
  /** Least timeliness. */
  readonly floor: number;
}

/** What every score of a single task (an expectation or a duty) says. Numbers have six decimals. */
export interface TaskScore {
  /** Where the task stands. */
  readonly status: ScoreStatus;
  /** Set when it is not applicable. */
  readonly reason: NotApplicable | null;
  /** Control's words when it was excused. */
  readonly excuse: string | null;
  /** s, 0 to 1; `null` unless scored. */
  readonly score: number | null;
  /** q, 0 to 1. */
  readonly quality: number | null;
  /** t, 0 to 1. */
  readonly timeliness: number | null;
  /** Quality reached {@link MET_QUALITY}; `null` unless scored. */
  readonly isMet: boolean | null;
  /** Met, and done by the deadline; `null` unless scored. */
  readonly isOnTime: boolean | null;
  /** Two evaluators differ by more than 1 and a third has yet to decide. */
  readonly isProvisional: boolean;
  /** It was not done, and ENDEX came before its deadline; control may want to excuse it. */
  readonly wasCutOff: boolean;
  /** The times that count; `null` when time plays no part. */
  readonly time: TimeBasis | null;
  /** The arithmetic, line by line, in words and numbers rounded to four decimals. */
  readonly working: readonly string[];
}

/** One automatic check of an answer. */
export interface CheckCredit {
  /** Id of the inject’s check. */
  readonly checkId: string;
  /** 0 to 1. */
  readonly credit: number;
  /** Share in the weighted mean. */
  readonly weight: number;
}

/** One rubric criterion of an answer. */
export interface CriterionRating {
  /** The rubric criterion. */
  readonly criterion: string;
  /** The rating that counts; `null` while nobody has rated the counted answer. */
  readonly rating: number | null;
  /** How it came from the ratings given; `null` without rating. */
  readonly basis: RatingBasis | null;
  /** Each evaluator's last rating of the counted answer, in the order of their first. Evaluators are numbered `E1`, `E2` … */
  readonly ratings: readonly {
    readonly rater: string;
    readonly rating: number;
    readonly comment: string | null;
  }[];
}

/** The score of one expectation for one team. */
export interface ExpectationScore extends TaskScore {
  readonly expectationId: string;
  /** What it was measured by; `observation` for expected actions. */
  readonly measuredBy: 'acknowledgement' | 'response' | 'duty' | 'observation';
  /** What automatic checks gave. */
  readonly checks: readonly CheckCredit[];
  /** What evaluators gave. */
  readonly criteria: readonly CriterionRating[];
  /** Ids of the duties whose mean it is. */
  readonly dutyIds: readonly string[];
}

/** The score of one duty: one team owes one party a message. */
export interface DutyScore extends TaskScore {
  /** `<obligationId>/<fromTeamId>/<party>`. */
  readonly dutyId: string;
  readonly obligationId: string;
  readonly fromTeamId: string;
  /** The party that was to be told. */
  readonly to: string;
  /** The message that discharged it. */
  readonly messageId: string | null;
  /** An evaluator's judgement, which stands above the automatic finding. */
  readonly judgement: {
    readonly isDischarged: boolean;
    readonly quality: number;
    readonly reason: string;
  } | null;
}

/** The score of one inject for one team. */
export interface InjectScore {
  /** S = (Σ w·s ÷ Σ w)·(1 − H) over scored expectations; `null` when none is scored. */
  readonly score: number | null;
  /** Σ w·s ÷ Σ w, before hints. */
  readonly beforeHints: number | null;
  /** H = min(0.5, Σ costs). */
  readonly hintPenalty: number;
  /** The arithmetic in words. */
  readonly working: readonly string[];
}
