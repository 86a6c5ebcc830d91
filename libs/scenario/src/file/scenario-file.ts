import type { FileInject } from './file-inject.ts';
import type { FileObligation } from './file-obligation.ts';
import type {
  CountingNumber,
  Duration,
  FileLanguage,
  FileText,
  FileTlp,
  Id,
  Positive,
} from './file-values.ts';

export type * from './file-condition.ts';
export type * from './file-expectation.ts';
export type * from './file-inject.ts';
export type * from './file-obligation.ts';
export type * from './file-response.ts';
export type * from './file-values.ts';

/*
 * The scenario file as people write it (YAML). The JSON Schema of `scenarios/scenario.schema.json` is generated from these
 * types and their comments, so a comment here is also what an editor shows and what a fault quotes; `compileScenario` turns a
 * checked file into the domain's `Scenario`.
 */

/** A CyberDrill scenario. */
export interface ScenarioFile {
  /** Version of this file format; always 1. */
  cyberdrill: 1;
  /** Name of the scenario for machines: lower-case letters, digits and hyphens. */
  id: Id;
  /**
   * Semantic version of the scenario, such as `1.0.0`.
   * @pattern ^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$
   */
  version: string;
  /** Name of the scenario for people. */
  title: FileText;
  /** What it is about, in a few sentences; shown before planning, so it may not give the story away. */
  summary: FileText;
  /** The language every text is written in first. */
  language: FileLanguage;
  /**
   * All languages the scenario claims to be complete in; each text must have each of them.
   * @minItems 1
   */
  languages: FileLanguage[];
  /**
   * The licence it may be used under, such as `CC-BY-4.0`.
   * @minLength 1
   */
  licence: string;
  /**
   * Who wrote it.
   * @minItems 1
   */
  authors: string[];
  /** How much it asks of the teams: `basic`, `intermediate` or `advanced`. */
  level: 'basic' | 'intermediate' | 'advanced';
  /** Label of the scenario itself, and of every inject that has none of its own. */
  tlp: FileTlp;
  /**
   * What becomes of a message that would go further than the labels of what it passes on allow: `enforce` refuses it (the default),
   * `test` lets it go and records the breach.
   */
  tlpHandling?: 'enforce' | 'test';
  /** Planned length in exercise time. */
  duration: Duration;
  /**
   * Scenario time at STARTEX, ISO 8601 with offset, such as `2027-03-02T09:00:00+00:00`.
   * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$
   */
  startsAt: string;
  /** Scenario seconds told in one exercise second; default 1. */
  scenarioRate?: Positive;
  /** Version of MITRE ATT&CK that technique ids refer to, for example `18`; default 18. */
  attackVersion?: string;
  /** Names that look real but are invented, so that the safety lint lets them pass. */
  inventedNames?: string[];
  /**
   * What the exercise is to achieve.
   * @minItems 1
   */
  objectives: FileObjective[];
  /**
   * The parts that teams play in the story.
   * @minItems 1
   */
  parts: FilePart[];
  /** Those in the story whom the white cell plays; exercise control itself (`excon`) is always there. */
  roles?: FileRole[];
  /** Named stretches of the story, for briefings and reports. */
  phases?: FilePhase[];
  /**
   * The events of the MSEL, in any order.
   * @minItems 1
   */
  injects: FileInject[];
  /** Who must tell whom, what, by when. */
  obligations?: FileObligation[];
}

export interface FileObjective {
  id: Id;
  title: FileText;
  /** The drill's aim it rolls up to: `communication`, `incident-response` or `cooperation`. */
  aim: 'communication' | 'incident-response' | 'cooperation';
  /** A FIRST CSIRT service or function, by name. */
  capability?: string;
}

export interface FilePart {
  id: Id;
  name: FileText;
  /** How many teams play it, a whole number from 1; or `rest`, which one part may take, for all that remain. */
  teams: CountingNumber | 'rest';
}

export interface FileRole {
  id: Id;
  name: FileText;
  description?: FileText;
}

export interface FilePhase {
  id: Id;
  name: FileText;
}
