import type { Inject } from './inject.ts';
import type { Obligation } from './obligation.ts';
import type { LanguageTag, Text } from './text.ts';
import type { Tlp, TlpHandling } from './tlp.ts';

/** The three aims of an ITU CyberDrill that every objective rolls up to. */
export type Aim = 'communication' | 'incident-response' | 'cooperation';

/** What the exercise is to achieve. */
export interface Objective {
  readonly id: string;
  readonly title: Text;
  readonly aim: Aim;
  readonly capability?: string;
}

/** A part that teams play in the story; every team plays exactly one. */
export interface Part {
  readonly id: string;
  readonly name: Text;
  /** How many teams play it; `rest` takes all that remain (exactly one part may). */
  readonly teams: number | 'rest';
}

/** Someone in the story whom the white cell plays: a ministry, an ISP, the press. */
export interface SimulatedRole {
  readonly id: string;
  readonly name: Text;
  readonly description?: Text;
}

/** A named stretch of the story, for briefings and reports. */
export interface ScenarioPhase {
  readonly id: string;
  readonly name: Text;
}

/** A checked scenario: everything needed to plan, conduct and score an exercise. All times in milliseconds. */
export interface Scenario {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary: Text;
  /** The language that every text has. */
  readonly language: LanguageTag;
  /** All languages, the original first. */
  readonly languages: readonly LanguageTag[];
  readonly licence: string;
  readonly authors: readonly string[];
  readonly level: 'basic' | 'intermediate' | 'advanced';
  readonly tlp: Tlp;
  /** How exercises planned from it handle breaches of labels, unless they are planned otherwise. */
  readonly tlpHandling?: TlpHandling;
  /** Planned length in exercise milliseconds; the exercise goes on until a person ends it. */
  readonly durationMs: number;
  /** Scenario time at T+0, ISO 8601 with offset. */
  readonly startsAt: string;
  /** Scenario seconds that pass in one exercise second, for example 60 when an hour is told in a minute. */
  readonly scenarioRate: number;
  readonly attackVersion?: string;
  readonly objectives: readonly Objective[];
  readonly parts: readonly Part[];
  readonly roles: readonly SimulatedRole[];
  readonly phases: readonly ScenarioPhase[];
  readonly injects: readonly Inject[];
  readonly obligations: readonly Obligation[];
}
