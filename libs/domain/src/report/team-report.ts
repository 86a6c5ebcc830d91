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
  readonly tasks: number;
  readonly met: number;
  readonly onTime: number;
  readonly awaiting: number;
}

/** The composite of one team. */
export interface CompositeReport {
  /** Weighted mean of the dimensions, 0 to 100; `null` without any. */
  readonly score: number | null;
  /** 90 % interval by bootstrap over injects; `null` with too few of them. */
  readonly interval: Interval | null;
  readonly band: Band;
  readonly working: readonly string[];
}

/** How far a team's probabilities were from what was so. */
export interface CalibrationReport {
  readonly forecasts: number;
  /** Brier score: 0 is perfect, 0.25 is always saying one half. */
  readonly brier: number;
}

/** One team, over the whole exercise. */
export interface TeamReport {
  readonly teamId: string;
  readonly name: string;
  readonly part: string;
  readonly dimensions: readonly DimensionScore[];
  readonly composite: CompositeReport;
  readonly tasks: TaskCounts;
  /** Tasks done that await an evaluator. */
  readonly awaiting: readonly { readonly injectId: string; readonly expectationId: string }[];
  readonly coordination: CoordinationScore;
  /** Duties discharged of duties required; late ones included. */
  readonly recall: Share;
  /** (message, recipient) pairs with an entitled recipient of all pairs told. */
  readonly precision: Share;
  /** Messages replied to in time of messages that called for it. */
  readonly closedLoop: Share;
  readonly duties: readonly DutyScore[];
  readonly requests: readonly RequestScore[];
  readonly breaches: readonly HandlingBreach[];
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
  readonly link: { readonly losses: number; readonly lostWallMs: number };
}
