import type { FileCheck, FileCondition } from './file-condition.ts';
import type { FileTiming } from './file-expectation.ts';
import type { FileText, FileTlp, Id, Positive } from './file-values.ts';

export interface FileObligation extends FileTiming {
  id: Id;
  title: FileText;
  /**
   * Part ids; left out: every team.
   * @minItems 1
   */
  from?: Id[];
  /**
   * `part:<id>`, `part:*` for every other team, `role:<id>`.
   * @minItems 1
   */
  to: string[];
  /** When a team comes to owe it. */
  trigger: FileCondition;
  /**
   * Kinds of message that discharge it.
   * @minItems 1
   */
  messageKinds: (
    | 'notification'
    | 'request-for-information'
    | 'request-for-assistance'
    | 'take-down-request'
    | 'share'
    | 'acknowledgement'
    | 'answer'
  )[];
  /** Inject ids that the message must be about (any one of them); left out: any message will do. */
  about?: Id[];
  /** What the message must hold; all of these must pass. */
  minimumContent?: FileCheck[];
  /** The message's label may not be less restrictive than this. */
  leastTlp?: FileTlp;
  /** The recipient is to acknowledge it; default false. */
  acknowledgementRequired?: boolean;
  /** Default 1. */
  weight?: Positive;
  /** Default `E`. */
  dimension?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** The team sees it among the reports it owes; default false. */
  knownToTeam?: boolean;
  /** Objective ids. */
  objectives?: Id[];
  /** A FIRST CSIRT service or function, by name. */
  capability?: string;
}
