import type { ExpectationType } from '../scenario/expectation.ts';
import type { Channel } from '../scenario/inject.ts';
import type { ConductReport } from './conduct-report.ts';
import type { CoordinationReport } from './coordination-report.ts';
import type { Distribution } from './distribution.ts';
import type { ExerciseReport, RulesReport } from './exercise-report.ts';
import type { InjectReport } from './inject-report.ts';
import type { AimReport, ObjectiveReport } from './objective-report.ts';
import type { TaskCounts, TeamReport } from './team-report.ts';

/** Something that went well or badly, found by a rule. */
export interface Finding {
  /** An expectation type, `duty` or `request`. */
  readonly about: ExpectationType | 'duty' | 'request';
  readonly onTime: number;
  readonly of: number;
  readonly sentence: string;
}

/** The exercise in numbers. A pair is one inject for one team. */
export interface SummaryReport {
  readonly teams: number;
  readonly injects: number;
  readonly pairs: {
    readonly addressed: number;
    readonly delivered: number;
    readonly acknowledged: number;
    readonly askedToAnswer: number;
    readonly answered: number;
  };
  readonly tasks: TaskCounts;
  readonly duties: { readonly required: number; readonly discharged: number; readonly onTime: number };
  readonly messages: number;
  readonly breaches: number;
  /**
   * Kinds of tasks, duties and requests with at least 5 scored items: the three with the highest share on time among those with
   * at least 75 %, and the three with the lowest among those below 75 %.
   */
  readonly strengths: readonly Finding[];
  readonly weaknesses: readonly Finding[];
}

/** How fast one inject that asks for it was acknowledged, of the teams it reached. */
export interface CommunicationCheck {
  /** `null`: all injects of the channel together. */
  readonly injectId: string | null;
  readonly channel: Channel;
  readonly reached: number;
  readonly within5Min: number;
  readonly within15Min: number;
  readonly within60Min: number;
}

/** How far two evaluators agree. Below κ_w 0.6, comparisons between teams on the criterion should wait for adjudication. */
export interface AgreementReport {
  /** `null`: all criteria together. */
  readonly criterion: string | null;
  readonly items: number;
  readonly rawAgreement: number;
  readonly kappa: number | null;
  readonly weightedKappa: number | null;
}

/**
 * Everything told after an exercise. It follows from the journal alone: the same journal gives the same report to the byte, on any
 * machine, at any time. Absent values are `null`; lists have a fixed order; texts are in the scenario's own language, and what
 * the rules say is in English. Times in milliseconds are active time unless their name says otherwise.
 */
export interface Report {
  /** Grows when a field changes its meaning or goes away. */
  readonly reportVersion: 1;
  readonly exercise: ExerciseReport;
  readonly rules: RulesReport;
  readonly summary: SummaryReport;
  readonly aims: readonly AimReport[];
  readonly objectives: readonly ObjectiveReport[];
  /** In the order of the MSEL. */
  readonly injects: readonly InjectReport[];
  /** In the order in which they were planned. */
  readonly teams: readonly TeamReport[];
  readonly coordination: CoordinationReport;
  /** Over all teams; `byType` by type of expectation, from its anchor. */
  readonly times: {
    readonly acknowledge: Distribution;
    readonly answer: Distribution;
    readonly notify: Distribution;
    readonly byType: readonly { readonly type: ExpectationType; readonly times: Distribution }[];
  };
  readonly communicationChecks: readonly CommunicationCheck[];
  readonly agreement: readonly AgreementReport[];
  readonly conduct: ConductReport;
}
