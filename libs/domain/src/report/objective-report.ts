import type { Aim } from '../scenario/scenario.ts';
import type { HseepRating, RatingProposal } from '../scoring/hseep.ts';
import type { TaskCounts } from './team-report.ts';

/** A rating an evaluator gave. */
export interface ObjectiveRatingReport {
  /** The evaluator’s number, `E1`, `E2` … */
  readonly rater: string;
  readonly rating: HseepRating;
  /** The evaluator’s words. */
  readonly observation: string;
  /** Wall time of what was seen, ISO 8601, UTC. */
  readonly observedAt: string;
}

/** One objective for one team. */
export interface TeamObjectiveReport {
  readonly teamId: string;
  /** 100·Σ w·s ÷ Σ w over its scored tasks; `null` without any. */
  readonly score: number | null;
  /** What the rules propose; an evaluator decides. */
  readonly proposal: RatingProposal;
  /** Each evaluator's last rating. */
  readonly ratings: readonly ObjectiveRatingReport[];
}

/** One objective of the exercise. */
export interface ObjectiveReport {
  readonly objectiveId: string;
  /** Title in the language of the scenario. */
  readonly title: string;
  /** The aim of a CyberDrill it rolls up to. */
  readonly aim: Aim;
  /** Capability it exercises, for example a FIRST service. */
  readonly capability: string | null;
  /** Its tasks over all teams. */
  readonly tasks: TaskCounts;
  /** In the order of the exercise’s teams. */
  readonly teams: readonly TeamObjectiveReport[];
  /** Evaluators' ratings of the exercise as a whole. */
  readonly ratings: readonly ObjectiveRatingReport[];
}

/** One of the three aims of a CyberDrill, by its objectives. */
export interface AimReport {
  readonly aim: Aim;
  /** Ids of its objectives. */
  readonly objectives: readonly string[];
  /** Tasks of its objectives over all teams; one that serves several counts once. */
  readonly tasks: TaskCounts;
}
