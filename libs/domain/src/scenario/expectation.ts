import type { Text } from './text.ts';
import type { Tlp } from './tlp.ts';

export const EXPECTATION_TYPES = [
  'acknowledge',
  'classify',
  'analyse',
  'decide',
  'contain',
  'notify',
  'share',
  'request',
  'report',
  'public-comms',
  'record',
] as const;

/** What a good CIRT should do; fixes the default β. */
export type ExpectationType = (typeof EXPECTATION_TYPES)[number];

/**
 * Score dimensions: A detection & triage, B analysis, C containment & recovery, D notification & reporting,
 * E international coordination & sharing, F public & strategic communication.
 */
export const DIMENSIONS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** From which moment of the inject's life the time runs. */
export type Anchor = 'released' | 'delivered' | 'opened' | 'acknowledged';

/** The team acknowledged the inject; quality is 1. */
export interface ByAcknowledgement {
  readonly by: 'acknowledgement';
}

/**
 * The team's standing answer is graded: `auto` by the named checks, `rubric` by evaluators on a 1–5 scale,
 * `both` by the mean of the two.
 */
export interface ByResponse {
  readonly by: 'response';
  readonly grading: 'auto' | 'rubric' | 'both';
  /** Ids of the inject's checks that count here. */
  readonly checks: readonly string[];
  /** Rubric criteria evaluators rate, for example `accuracy`. */
  readonly criteria: readonly string[];
}

/** The mean over the team's duties under an obligation. */
export interface ByDuty {
  readonly by: 'duty';
  readonly obligation: string;
}

/** How timeliness is computed; see the scoring reference. All times are active milliseconds. */
export interface Timing {
  /** Full timeliness up to here. */
  readonly targetMs: number;
  /** From here on only the floor. */
  readonly deadlineMs: number;
  /** Share of the score that timeliness decides, 0 to 1. */
  readonly beta: number;
  /** Shape of the decay: 1 linear, below 1 forgiving at first, above 1 punishing at once. */
  readonly delta: number;
  /** Timeliness never falls below this, 0 to 1. */
  readonly floor: number;
}

/** What is expected of each addressed team for one inject, and what it is worth. */
export interface Expectation extends Timing {
  readonly id: string;
  readonly type: ExpectationType;
  readonly description: Text;
  readonly weight: number;
  readonly dimension: Dimension;
  readonly anchor: Anchor;
  readonly measure: ByAcknowledgement | ByResponse | ByDuty;
  /** Failing it limits the proposed objective rating to M (performed with major challenges). */
  readonly isCritical: boolean;
  readonly capability?: string;
  readonly maxTlp?: Tlp;
}
