import type { ObjectiveRated } from '../journal/evaluation-entries.ts';
import type { CountedTask } from './counted-task.ts';
import { counted } from './words.ts';

/** HSEEP's ordinal rating; never turned into points. */
export type HseepRating = ObjectiveRated['rating'];

/** A rating the rules propose for one objective and one team; an evaluator decides. */
export interface RatingProposal {
  /** `null` when no task of the objective is scored. */
  readonly rating: HseepRating | null;
  /** The rule that decided, in words. */
  readonly because: string;
  /** Scored tasks of the objective. */
  readonly tasks: number;
  /** Of them, met. */
  readonly met: number;
  /** Of them, on time. */
  readonly onTime: number;
  /** Critical tasks not met. */
  readonly criticalMissed: number;
  /** Tasks met with a hint or a coach’s help. */
  readonly assisted: number;
  /** Handling breaches that concern the objective. */
  readonly breaches: number;
  /** Tasks that await evaluation; while there are any the proposal may still change. */
  readonly awaiting: number;
}

/** Shares of scored tasks on time that separate P from S, and S from M; and the share met below which an objective is not met. */
const ON_TIME_FOR_P = 0.9;
const ON_TIME_FOR_S = 0.75;
const MET_AT_LEAST = 0.5;

/**
 * Proposes P, S, M or U from the tasks of one objective. The first rule that holds decides:
 * U: fewer than half of the tasks are met. M: a critical task is not met, or a handling breach, or fewer than 75 % on time.
 * S: fewer than 90 % on time, or a task met late, or one met with help. P: otherwise.
 * @param breaches handling breaches of the team that concern the objective
 */
export function proposeRating(tasks: readonly CountedTask[], breaches: number): RatingProposal {
  const scored = tasks.filter(({ status }) => status === 'scored');
  const count = (holds: (task: CountedTask) => boolean) => scored.filter(holds).length;
  const met = count(({ isMet }) => isMet);
  const onTime = count(({ isOnTime }) => isOnTime);
  const criticalMissed = count(({ isCritical, isMet }) => isCritical && !isMet);
  const assisted = count(({ isAssisted, isMet }) => isAssisted && isMet);
  const late = met - onTime;
  const metShare = met / scored.length;
  const onTimeShare = onTime / scored.length;
  const percent = `${Math.round(onTimeShare * 100)} % on time`;

  const decide = (): Pick<RatingProposal, 'rating' | 'because'> => {
    if (scored.length === 0) return { rating: null, because: 'no task of this objective is scored' };
    if (metShare < MET_AT_LEAST) return { rating: 'U', because: `${met} of ${scored.length} tasks met` };
    if (criticalMissed > 0)
      return { rating: 'M', because: `${counted(criticalMissed, 'critical task')} not met` };
    if (breaches > 0)
      return { rating: 'M', because: counted(breaches, 'handling breach', 'handling breaches') };
    if (onTimeShare < ON_TIME_FOR_S) return { rating: 'M', because: percent };
    if (onTimeShare < ON_TIME_FOR_P) return { rating: 'S', because: percent };
    if (late > 0) return { rating: 'S', because: `${counted(late, 'task')} met late` };
    if (assisted > 0) return { rating: 'S', because: `${counted(assisted, 'task')} met with hints` };
    return { rating: 'P', because: `all critical tasks met, ${percent}` };
  };
  return {
    ...decide(),
    tasks: scored.length,
    met,
    onTime,
    criticalMissed,
    assisted,
    breaches,
    awaiting: tasks.filter(({ status }) => status === 'awaiting-evaluation').length,
  };
}
