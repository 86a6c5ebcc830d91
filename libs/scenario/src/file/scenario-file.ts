/**
 * The scenario file as people write it (YAML). The JSON Schema of `scenarios/scenario.schema.json` is generated from these
 * types; `compile` turns a checked file into the domain's `Scenario`.
 */

/** A span of time: `90s`, `20m`, `1h30m`, `500ms`, or `0`. */
export type Duration = string | 0;

/** Exercise time from STARTEX: `T+00:10`, `T+01:05:30`. */
export type ExerciseTime = string;

/** One text: in the scenario's own language only, or by language tag. */
export type FileText = string | Record<string, string>;

export type FileTlp = 'TLP:CLEAR' | 'TLP:GREEN' | 'TLP:AMBER' | 'TLP:AMBER+STRICT' | 'TLP:RED';

/** A scenario. */
export interface ScenarioFile {
  /** Version of this file format; always 1. */
  cyberdrill: 1;
  /** Lower-case letters, digits and hyphens. */
  id: string;
  /** Semantic version of the scenario. */
  version: string;
  title: FileText;
  summary: FileText;
  /** The language every text is written in first. */
  language: string;
  /** All languages the scenario claims to be complete in; each text must have each of them. */
  languages: string[];
  licence: string;
  authors: string[];
  level: 'basic' | 'intermediate' | 'advanced';
  tlp: FileTlp;
  /** Planned length in exercise time. */
  duration: Duration;
  /** Scenario time at STARTEX, ISO 8601 with offset. */
  startsAt: string;
  /** Scenario seconds told in one exercise second; default 1. */
  scenarioRate?: number;
  /** Version of MITRE ATT&CK that technique ids refer to, for example `18`. */
  attackVersion?: string;
  /** Names that look real but are invented, so that the safety lint lets them pass. */
  inventedNames?: string[];
  objectives: FileObjective[];
  parts: FilePart[];
  roles?: FileRole[];
  phases?: FilePhase[];
  injects: FileInject[];
  obligations?: FileObligation[];
}

export interface FileObjective {
  id: string;
  title: FileText;
  aim: 'communication' | 'incident-response' | 'cooperation';
  /** A FIRST CSIRT service or function, by name. */
  capability?: string;
}

export interface FilePart {
  id: string;
  name: FileText;
  /** How many teams play it; exactly one part may take the `rest`. */
  teams: number | 'rest';
}

export interface FileRole {
  id: string;
  name: FileText;
  description?: FileText;
}

export interface FilePhase {
  id: string;
  name: FileText;
}

export interface FileInject {
  id: string;
  /** Its place in the MSEL as people say it; default: its position in the file. */
  number?: string;
  kind?: 'inject' | 'contingency' | 'expected-action' | 'information' | 'facilitation';
  title: FileText;
  body: FileText;
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
  from: string;
  /** Part ids; left out: every team. */
  to?: string[];
  tlp?: FileTlp;
  phase?: string;
  /** Exactly one of `at`, `after`, `when` or `manual: true`. */
  release: FileRelease;
  /** Ask for an acknowledgement; default true, except for information and facilitation. */
  acknowledge?: boolean;
  response?: FileResponse;
  /** Automatic checks by id. */
  checks?: Record<string, FileCheck>;
  expectations?: FileExpectation[];
  hints?: FileHint[];
  /** Files of the pack, by path relative to the scenario file. */
  attachments?: FileAttachment[];
  objectives?: string[];
  tags?: { rsit?: string[]; attack?: string[]; sim3?: string[]; firstService?: string[] };
  whiteCellNotes?: FileText;
  expectedResponse?: FileText;
}

export interface FileAttachment {
  path: string;
  name?: string;
}

export interface FileRelease {
  /** At an exercise time. */
  at?: ExerciseTime;
  /** After another inject reached a milestone: short for a condition. */
  after?: {
    inject: string;
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

/** Exactly one of the properties. */
export interface FileCondition {
  /** An inject reached a milestone. */
  inject?: string;
  /** With `inject`; default `completed`. */
  milestone?:
    | 'released'
    | 'delivered'
    | 'opened'
    | 'acknowledged'
    | 'responded'
    | 'completed'
    | 'assessed'
    | 'overdue'
    | 'skipped';
  /** The standing answer to an inject passes a check. */
  answered?: { inject: string; check: FileCheck };
  /** Every duty of the obligation is discharged. */
  discharged?: string;
  /** Some duty of the obligation passed its deadline undischarged. */
  overdue?: string;
  /** The exercise clock reached a time. */
  time?: ExerciseTime;
  allOf?: FileCondition[];
  anyOf?: FileCondition[];
  not?: FileCondition;
}

export interface FileResponse {
  /** Active time from delivery by which the final response is due. */
  deadline?: Duration;
  /** A free-form report beside the form; default `optional` with a form, `required` without. */
  freeForm?: 'none' | 'optional' | 'required';
  fields?: FileField[];
}

export interface FileField {
  id: string;
  type: 'single' | 'multiple' | 'number' | 'text' | 'ioc-set' | 'rsit' | 'attack' | 'file';
  label: FileText;
  help?: FileText;
  required?: boolean;
  /** For `single` and `multiple`: option id → label. */
  options?: Record<string, FileText>;
  /** For `number`. */
  unit?: string;
  min?: number;
  max?: number;
  /** For `text`. */
  multiline?: boolean;
  maxLength?: number;
  /** For `file`. */
  maxBytes?: number;
}

/** A check: `field` and exactly one test. `field` is a form field, `$text`, or on messages `$subject`, `$body`, `$all`. */
export interface FileCheck {
  field: string;
  weight?: number;
  equals?: string | number;
  /** Any of these phrases. */
  contains?: string[];
  count?: { min?: number; max?: number };
  /** Regular expression, RE2 syntax. */
  matches?: string;
  overlap?: string[];
  near?: { value: number; tolerance: number };
  /** `class` or `class/type`. */
  rsit?: string;
  attack?: string[];
}

export interface FileTiming {
  /** Full marks for timeliness up to here, active time from the anchor. */
  target: Duration;
  /** From here on only the floor. */
  deadline: Duration;
  /** Share that timeliness decides; default by type. */
  beta?: number;
  /** Shape of the decay; default 1. */
  delta?: number;
  /** Least timeliness; default 0. */
  floor?: number;
}

export interface FileExpectation extends FileTiming {
  id: string;
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
  weight?: number;
  dimension: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** Default `delivered`. */
  anchor?: 'released' | 'delivered' | 'opened' | 'acknowledged';
  /** Default: by acknowledgement for `acknowledge`, by duty when `obligation` is set, else by response. */
  obligation?: string;
  /** By response: ids of checks; left out: all checks of the inject. */
  checks?: string[];
  /** By response: rubric criteria that evaluators rate. */
  criteria?: string[];
  /** Default `auto` with checks, `rubric` with criteria, `both` with both. */
  grading?: 'auto' | 'rubric' | 'both';
  critical?: boolean;
  capability?: string;
  maxTlp?: FileTlp;
}

export interface FileHint {
  id: string;
  text: FileText;
  /** Default .10 for the first, .15 for the second, .25 for later ones. */
  cost?: number;
  availableAfter?: Duration;
}

export interface FileObligation extends FileTiming {
  id: string;
  title: FileText;
  /** Part ids; left out: every team. */
  from?: string[];
  /** `part:<id>`, `part:*` for every other team, `role:<id>`. */
  to: string[];
  trigger: FileCondition;
  messageKinds: (
    | 'notification'
    | 'request-for-information'
    | 'request-for-assistance'
    | 'take-down-request'
    | 'share'
    | 'acknowledgement'
    | 'answer'
  )[];
  /** Inject ids that the message must be about (any one of them). */
  about?: string[];
  minimumContent?: FileCheck[];
  leastTlp?: FileTlp;
  acknowledgementRequired?: boolean;
  weight?: number;
  /** Default `E`. */
  dimension?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** The team sees it among the reports it owes; default false. */
  knownToTeam?: boolean;
  objectives?: string[];
  capability?: string;
}
