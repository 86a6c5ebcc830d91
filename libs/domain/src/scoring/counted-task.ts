import type { Dimension } from '../scenario/expectation.ts';
import type { ScoreStatus } from './score.ts';

/**
 * One thing a team had to do, as roll-ups see it: an expectation of an inject, or all the team's duties under an obligation that
 * none of the team's expectations measures already.
 */
export interface CountedTask {
  /** What is drawn together in a resample: an inject's id, or `obligation:<id>`. */
  readonly unit: string;
  readonly dimension: Dimension;
  readonly objectives: readonly string[];
  readonly weight: number;
  readonly isCritical: boolean;
  readonly status: ScoreStatus;
  /** Score after hints, s·(1 − H), 0 to 1; 0 unless scored. */
  readonly value: number;
  readonly isMet: boolean;
  readonly isOnTime: boolean;
  /** Hints or a coach helped with the inject. */
  readonly isAssisted: boolean;
}
