import type { FileCheck, FileCondition } from './file-condition.ts';
import type { FileExpectation } from './file-expectation.ts';
import type { FileHint, FileResponse } from './file-response.ts';
import type { Duration, ExerciseTime, FileText, FileTlp, Id } from './file-values.ts';

export interface FileInject {
  id: Id;
  /**
   * Its place in the MSEL as people say it; default: its position in the file.
   * @minLength 1
   */
  number?: string;
  /** Event type of the MSEL; default `inject`. */
  kind?: 'inject' | 'contingency' | 'expected-action' | 'information' | 'facilitation';
  title: FileText;
  /** The words the team reads; `{{team}}` stands for its own name, `{{part:<id>}}` for the names of the teams of a part. */
  body: FileText;
  /** How it reaches the players in the story. */
  channel:
    | 'email'
    | 'phone'
    | 'chat'
    | 'sms'
    | 'news'
    | 'social'
    | 'intel'
    | 'ticket'
    | 'document'
    | 'system-alert'
    | 'in-person';
  /** A role id, or `excon`. */
  from: Id;
  /**
   * Part ids; left out: every team.
   * @minItems 1
   */
  to?: Id[];
  /** Default: the scenario's; on the public channels `news` and `social` TLP:CLEAR. */
  tlp?: FileTlp;
  /** A phase id. */
  phase?: Id;
  /** Exactly one of `at`, `after`, `when` or `manual: true`. */
  release: FileRelease;
  /** Ask for an acknowledgement; default true, but false for information, facilitation and expected actions. */
  acknowledge?: boolean;
  /** What the team is asked to send back; left out: nothing. */
  response?: FileResponse;
  /**
   * Automatic checks of the answer, by id.
   * @propertyNames { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }
   */
  checks?: Record<string, FileCheck>;
  /** What a good team does, and what it is worth. */
  expectations?: FileExpectation[];
  hints?: FileHint[];
  /** Files of the pack, by path relative to the scenario file. */
  attachments?: FileAttachment[];
  /** Objective ids. */
  objectives?: Id[];
  /** Pointers into taxonomies: RSIT `class` or `class/type`, ATT&CK technique ids, SIM3 parameters, FIRST CSIRT services. */
  tags?: { rsit?: string[]; attack?: string[]; sim3?: string[]; firstService?: string[] };
  /** For the white cell only. */
  whiteCellNotes?: FileText;
  /** What a good answer holds, in words, for evaluators and the solution session. */
  expectedResponse?: FileText;
}

export interface FileAttachment {
  /**
   * Path relative to the scenario file, with forward slashes; it may not leave the pack's folder.
   * @minLength 1
   * @maxLength 255
   */
  path: string;
  /**
   * The name players see, without slashes; default: the last part of the path.
   * @pattern ^[^/\\]+$
   * @maxLength 255
   */
  name?: string;
}

export interface FileRelease {
  /** At an exercise time. */
  at?: ExerciseTime;
  /** After another inject reached a milestone (default `completed`): short for a condition. */
  after?: {
    inject: Id;
    milestone?:
      | 'released'
      | 'delivered'
      | 'opened'
      | 'acknowledged'
      | 'responded'
      | 'completed'
      | 'overdue'
      | 'skipped';
  };
  /** When a condition becomes true. */
  when?: FileCondition;
  /** With `after` and `when`: each `team` by itself (default), everyone after `all` teams, or everyone after `any` team. */
  scope?: 'team' | 'all' | 'any';
  /** With `after` and `when`: exercise time to wait once the condition is true; default 0. */
  delay?: Duration;
  /** Only by a controller's hand. */
  manual?: true;
}
