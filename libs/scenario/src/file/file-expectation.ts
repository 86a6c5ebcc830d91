import type { Duration, FileText, FileTlp, Id, Positive, Share } from './file-values.ts';

export interface FileTiming {
  /** Full marks for timeliness up to here, active time from the anchor. */
  target: Duration;
  /** From here on only the floor. */
  deadline: Duration;
  /** Share that timeliness decides; default by type, and .6 for an obligation. */
  beta?: Share;
  /** Shape of the decay; default 1. */
  delta?: Positive;
  /** Least timeliness; default 0. */
  floor?: Share;
}

export interface FileExpectation extends FileTiming {
  id: Id;
  /** What a good CIRT does here; fixes the default `beta`. */
  type:
    | 'acknowledge'
    | 'classify'
    | 'analyse'
    | 'decide'
    | 'contain'
    | 'notify'
    | 'share'
    | 'request'
    | 'report'
    | 'public-comms'
    | 'record';
  description: FileText;
  /** Default 1. */
  weight?: Positive;
  /** Score dimension: A detection, B analysis, C containment, D notification, E coordination, F public communication. */
  dimension: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** Default `delivered`. */
  anchor?: 'released' | 'delivered' | 'opened' | 'acknowledged';
  /** Default: by acknowledgement for `acknowledge`, by duty when `obligation` is set, else by response. */
  obligation?: Id;
  /** By response: ids of checks; left out: all checks of the inject, unless only evaluators rate it. */
  checks?: Id[];
  /**
   * By response: rubric criteria that evaluators rate.
   * @minItems 1
   */
  criteria?: string[];
  /** Default: `rubric` with `criteria` alone, `both` with `criteria` and `checks`, else `auto`. */
  grading?: 'auto' | 'rubric' | 'both';
  /** Failing it limits the proposed rating of its objectives to M; default false. */
  critical?: boolean;
  /** A FIRST CSIRT service or function, by name. */
  capability?: string;
  /** The label of what the team sends may not be more restrictive than this. */
  maxTlp?: FileTlp;
}
