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
  /** How far the team got. */
  readonly state: CellState;
  /** The response deadline passed: `late`: the final answer came after it; `overdue`: none came. */
  readonly mark: 'late' | 'overdue' | null;
  /** Exercise time it was due at, shifts included; `null` when a condition or a hand never made it due. */
  readonly plannedExerciseTimeMs: number | null;
  /** When it was released to the team. */
  readonly released: Stamp | null;
  /** Wall milliseconds between due and released; `null` unless released. */
  readonly latenessMs: number | null;
  /** When a first device of the team confirmed it. */
  readonly delivered: Stamp | null;
  /** When someone of the team first opened it. */
  readonly opened: Stamp | null;
  /** When the team confirmed that it had taken notice. */
  readonly acknowledged: Stamp | null;
  /** First response, interim or final. */
  readonly firstResponse: Stamp | null;
  /** First final response. */
  readonly completed: Stamp | null;
  /** First rating by an evaluator. */
  readonly assessed: Stamp | null;
  /** Response deadline in active time; `null` when there is none, or before delivery. */
  readonly deadlineActiveTimeMs: number | null;
  /** Sum of shifts of the release, in exercise milliseconds. */
  readonly shiftMs: number;
  /** Sum of extensions of the deadline, in active milliseconds. */
  readonly extensionMs: number;
  /** Hints opened by the team or given by a coach, with the part of the score each costs. */
  readonly hints: readonly { readonly hintId: string; readonly cost: number; readonly at: Stamp }[];
  /** Responses of any kind, those after ENDEX included. */
  readonly responses: number;
  /** The answer that counts: the last final one before ENDEX. */
  readonly answer: {
    readonly responseId: string;
    /** 1 for the first response of the team to the inject, then 2, 3 … */
    readonly version: number;
    readonly at: Stamp;
    /** Answers to the form, by field id. */
    readonly values: FieldValues;
    /** The free-form report. */
    readonly text: string | null;
  } | null;
  /** In the order of the inject's expectations. */
  readonly expectations: readonly ExpectationScore[];
  /** Score of the inject for the team. */
  readonly score: InjectScore;
}

/** What was expected of each addressed team; see the scenario for checks and rubrics. */
export interface ExpectationReport extends Timing {
  readonly expectationId: string;
  readonly type: ExpectationType;
  /** What a good team does, in the language of the scenario. */
  readonly description: string;
  /** Weight within the inject and within its dimension. */
  readonly weight: number;
  readonly dimension: Dimension;
  /** Failing it limits the proposed rating of its objectives to M. */
  readonly isCritical: boolean;
}

/** How many of the addressed teams an inject reached, and how far they got. */
export interface InjectCounts {
  /** Teams the inject is for. */
  readonly addressed: number;
  readonly skipped: number;
  readonly released: number;
  readonly delivered: number;
  readonly opened: number;
  readonly acknowledged: number;
  /** Teams with an answer that counts. */
  readonly answered: number;
  /** Teams whose response deadline passed without a final response. */
  readonly overdue: number;
}

/** One event of the MSEL. */
export interface InjectReport {
  readonly injectId: string;
  /** Its place in the MSEL as people say it. */
  readonly number: string;
  readonly kind: InjectKind;
  /** Title in the language of the scenario. */
  readonly title: string;
  /**
   * The words teams read, in the language of the scenario, in Markdown. Names of parts are filled in; `{{team}}` stands for each
   * reader's own name, which a team's own report has in its place.
   */
  readonly body: string;
  readonly channel: Channel;
  /** Name of the simulated role it came from. */
  readonly from: string;
  /** Label of its content. */
  readonly tlp: Tlp;
  /** Ids of the objectives it serves. */
  readonly objectives: readonly string[];
  /** It asks to be acknowledged. */
  readonly asksAcknowledgement: boolean;
  /** It asks for a response. */
  readonly asksResponse: boolean;
  /** What was expected of each addressed team. */
  readonly expectations: readonly ExpectationReport[];
  /** How many teams got how far. */
  readonly counts: InjectCounts;
  /** Mean of the teams' inject scores; `null` when none is scored. */
  readonly meanScore: number | null;
  /** In the order of the exercise's teams; only teams it is addressed to. */
  readonly cells: readonly CellReport[];
}
