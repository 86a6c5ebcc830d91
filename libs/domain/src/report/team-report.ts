import type { CoordinationScore } from '../coordination/coordination-score.ts';
import type { HandlingBreach } from '../coordination/handling.ts';
import type { Share } from '../coordination/message-measures.ts';
import type { RequestScore } from '../coordination/responsiveness.ts';
import type { Band } from '../scoring/bands.ts';
import type { DimensionScore } from '../scoring/dimensions.ts';
import type { Interval } from '../scoring/interval.ts';
import type { DutyScore } from '../scoring/score.ts';
import type { Distribution } from './distribution.ts';

/** How many tasks, and how they went. Only scored tasks are in `tasks`. */
export interface TaskCounts {
  /** Scored tasks. */
  readonly tasks: number;
  /** Of them, with quality 0.5 or more. */
  readonly met: number;
  /** Of them, met by the deadline. */
  readonly onTime: number;
  /** Tasks done that await an evaluator; not in `tasks`. */
  readonly awaiting: number;
}

/** The composite of one team. */
export interface CompositeReport {
  /** Weighted mean of the dimensions, 0 to 100; `null` without any. */
  readonly score: number | null;
  /** 90 % interval by bootstrap over injects; `null` with too few of them. */
  readonly interval: Interval | null;
  /** Where the team stands among its peers. */
  readonly band: Band;
  /** The arithmetic in words. */
  readonly working: readonly string[];
}

/** How far a team's probabilities were from what was so. */
export interface CalibrationReport {
  /** Probabilities the team gave. */
  readonly forecasts: number;
  /** Brier score: 0 is perfect, 0.25 is always saying one half. */
  readonly brier: number;
}

/** One team, over the whole exercise. */
export interface TeamReport {
  readonly teamId: string;
  /** The name other teams know it by. */
  readonly name: string;
  /** Name of the part it played. */
  readonly part: string;
  /** A to F. */
  readonly dimensions: readonly DimensionScore[];
  /** The dimensions in one number. */
  readonly composite: CompositeReport;
  /** How its tasks went. */
  readonly tasks: TaskCounts;
  /** Tasks done that await an evaluator. */
  readonly awaiting: readonly { readonly injectId: string; readonly expectationId: string }[];
  /** K, with its parts. */
  readonly coordination: CoordinationScore;
  /** Duties discharged of duties required; late ones included. */
  readonly recall: Share;
  /** (message, recipient) pairs with an entitled recipient of all pairs told. */
  readonly precision: Share;
  /** Messages replied to in time of messages that called for it. */
  readonly closedLoop: Share;
  /** Every duty it came to owe, ordered by id. */
  readonly duties: readonly DutyScore[];
  /** Every request that reached it, in the order sent. */
  readonly requests: readonly RequestScore[];
  /** Its handling breaches, in the order sent. */
  readonly breaches: readonly HandlingBreach[];
  /** How long it took. */
  readonly times: {
    /** TTA: acknowledged − received. */
    readonly acknowledge: Distribution;
    /** First final answer − received. */
    readonly answer: Distribution;
    /** TTN: duty discharged − duty opened. */
    readonly notify: Distribution;
  };
  /** `null` when the scenario asks for no probability. */
  readonly calibration: CalibrationReport | null;
  /** Losses of its connection between STARTEX and the end; time in wall milliseconds. */
  readonly link: { readonly losses: number; readonly lostWallMs: number };
}
