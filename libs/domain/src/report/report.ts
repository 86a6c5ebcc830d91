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
  /** An expectation type, `duty` (telling who had to be told) or `responsiveness` (answering requests of others). */
  readonly about: ExpectationType | 'duty' | 'responsiveness';
  /** Items on time. */
  readonly onTime: number;
  /** Scored items. */
  readonly of: number;
  /** The finding in words. */
  readonly sentence: string;
}

/** The exercise in numbers. A pair is one inject for one team. */
export interface SummaryReport {
  readonly teams: number;
  readonly injects: number;
  /** How far injects got. */
  readonly pairs: {
    /** Pairs planned. */
    readonly addressed: number;
    readonly delivered: number;
    readonly acknowledged: number;
    /** Delivered pairs whose inject asks for a response. */
    readonly askedToAnswer: number;
    /** Pairs with an answer that counts. */
    readonly answered: number;
  };
  /** Tasks of all teams. */
  readonly tasks: TaskCounts;
  /** Duties of all teams, excused ones left out. */
  readonly duties: { readonly required: number; readonly discharged: number; readonly onTime: number };
  /** Messages sent before ENDEX. */
  readonly messages: number;
  /** Handling breaches of all teams. */
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
  /** How the inject reached the players. */
  readonly channel: Channel;
  /** Teams it reached (over a channel: injects times teams). */
  readonly reached: number;
  /** Of them, acknowledged within 5 minutes of active time from receipt. */
  readonly within5Min: number;
  /** Within 15 minutes. */
  readonly within15Min: number;
  /** Within 60 minutes. */
  readonly within60Min: number;
}

/** How far two evaluators agree. Below κ_w 0.6, comparisons between teams on the criterion should wait for adjudication. */
export interface AgreementReport {
  /** `null`: all criteria together. */
  readonly criterion: string | null;
  /** Criteria of answers that at least two rated. */
  readonly items: number;
  /** Share with the same rating, 0 to 1. */
  readonly rawAgreement: number;
  /** Cohen’s κ; `null` where chance alone would agree on everything. */
  readonly kappa: number | null;
  /** κ with quadratic weights. */
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
  /** What was exercised, when, and from which journal. */
  readonly exercise: ExerciseReport;
  /** By which rules scores were computed. */
  readonly rules: RulesReport;
  /** The exercise in numbers. */
  readonly summary: SummaryReport;
  /** The three aims of a CyberDrill. */
  readonly aims: readonly AimReport[];
  /** In the order of the scenario. */
  readonly objectives: readonly ObjectiveReport[];
  /** In the order of the MSEL. */
  readonly injects: readonly InjectReport[];
  /** In the order in which they were planned. */
  readonly teams: readonly TeamReport[];
  /** Who had to tell whom, and who did. */
  readonly coordination: CoordinationReport;
  /** Over all teams; `byType` by type of expectation, from its anchor. */
  readonly times: {
    /** TTA: acknowledged − received. */
    readonly acknowledge: Distribution;
    /** First final response − received. */
    readonly answer: Distribution;
    /** TTN: duty discharged − opened. */
    readonly notify: Distribution;
    /** Done − anchor, for each type of expectation that occurs. */
    readonly byType: readonly { readonly type: ExpectationType; readonly times: Distribution }[];
  };
  /** Each inject that asks for an acknowledgement, then each channel. */
  readonly communicationChecks: readonly CommunicationCheck[];
  /** All criteria together, then each; empty when nothing was rated twice. */
  readonly agreement: readonly AgreementReport[];
  /** How the exercise was run. */
  readonly conduct: ConductReport;
}
