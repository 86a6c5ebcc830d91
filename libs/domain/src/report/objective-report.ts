import type { Aim } from '../scenario/scenario.ts';
import type { HseepRating, RatingProposal } from '../scoring/hseep.ts';
import type { TaskCounts } from './team-report.ts';

/** A rating an evaluator gave. */
export interface ObjectiveRatingReport {
  readonly rater: string;
  readonly rating: HseepRating;
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
  readonly title: string;
  readonly aim: Aim;
  readonly capability: string | null;
  readonly tasks: TaskCounts;
  readonly teams: readonly TeamObjectiveReport[];
  /** Evaluators' ratings of the exercise as a whole. */
  readonly ratings: readonly ObjectiveRatingReport[];
}

/** One of the three aims of a CyberDrill, by its objectives. */
export interface AimReport {
  readonly aim: Aim;
  readonly objectives: readonly string[];
  readonly tasks: TaskCounts;
}
