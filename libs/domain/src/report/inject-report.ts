import type { Dimension, ExpectationType, Timing } from '../scenario/expectation.ts';
import type { FieldValues } from '../scenario/form.ts';
import type { Channel, InjectKind } from '../scenario/inject.ts';
import type { Tlp } from '../scenario/tlp.ts';
import type { ExpectationScore, InjectScore } from '../scoring/score.ts';
import type { Stamp } from '../scoring/stamp.ts';

/** Where an inject stands for one team, in the words of the board. */
export type CellState =
  | 'planned'
  | 'held'
  | 'skipped'
  | 'released'
  | 'delivered'
  | 'opened'
  | 'acknowledged'
  | 'answered'
  | 'assessed';

/** One inject for one team: planned → released → delivered → opened → acknowledged → first response → completed → assessed. */
export interface CellReport {
  readonly teamId: string;
  readonly state: CellState;
  /** The response deadline passed: `late`: the final answer came after it; `overdue`: none came. */
  readonly mark: 'late' | 'overdue' | null;
  /** Exercise time it was due at, shifts included; `null` when a condition or a hand never made it due. */
  readonly plannedExerciseTimeMs: number | null;
  readonly released: Stamp | null;
  /** Wall milliseconds between due and released; `null` unless released. */
  readonly latenessMs: number | null;
  readonly delivered: Stamp | null;
  readonly opened: Stamp | null;
  readonly acknowledged: Stamp | null;
  /** First response, interim or final. */
  readonly firstResponse: Stamp | null;
  /** First final response. */
  readonly completed: Stamp | null;
  /** First rating by an evaluator. */
  readonly assessed: Stamp | null;
  /** Response deadline in active time; `null` when there is none, or before delivery. */
  readonly deadlineActiveTimeMs: number | null;
  readonly shiftMs: number;
  readonly extensionMs: number;
  readonly hints: readonly { readonly hintId: string; readonly cost: number; readonly at: Stamp }[];
  /** Responses of any kind, those after ENDEX included. */
  readonly responses: number;
  /** The answer that counts: the last final one before ENDEX. */
  readonly answer: {
    readonly responseId: string;
    readonly version: number;
    readonly at: Stamp;
    readonly values: FieldValues;
    readonly text: string | null;
  } | null;
  /** In the order of the inject's expectations. */
  readonly expectations: readonly ExpectationScore[];
  readonly score: InjectScore;
}

/** What was expected of each addressed team; see the scenario for checks and rubrics. */
export interface ExpectationReport extends Timing {
  readonly expectationId: string;
  readonly type: ExpectationType;
  readonly description: string;
  readonly weight: number;
  readonly dimension: Dimension;
  readonly isCritical: boolean;
}

/** How many of the addressed teams an inject reached, and how far they got. */
export interface InjectCounts {
  readonly addressed: number;
  readonly skipped: number;
  readonly released: number;
  readonly delivered: number;
  readonly opened: number;
  readonly acknowledged: number;
  readonly answered: number;
  readonly overdue: number;
}

/** One event of the MSEL. */
export interface InjectReport {
  readonly injectId: string;
  readonly number: string;
  readonly kind: InjectKind;
  readonly title: string;
  readonly channel: Channel;
  /** Name of the simulated role it came from. */
  readonly from: string;
  readonly tlp: Tlp;
  readonly objectives: readonly string[];
  readonly asksAcknowledgement: boolean;
  readonly asksResponse: boolean;
  readonly expectations: readonly ExpectationReport[];
  readonly counts: InjectCounts;
  /** Mean of the teams' inject scores; `null` when none is scored. */
  readonly meanScore: number | null;
  /** In the order of the exercise's teams; only teams it is addressed to. */
  readonly cells: readonly CellReport[];
}
