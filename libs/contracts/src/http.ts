import type { DrillRole, ExerciseSettings, NoticeKind, Scenario } from '@cyberdrill/domain';
import type { StreamEntry } from './realtime.ts';

/** All HTTP routes begin with this. */
export const API_PREFIX = '/api/v1';

/** A scenario pack on the server: `GET /scenarios`. Texts are by language. */
export interface ScenarioListItem extends Pick<
  Scenario,
  'id' | 'version' | 'title' | 'summary' | 'languages' | 'level' | 'durationMs'
> {
  /** Name to plan an exercise by. */
  readonly scenario: string;
  /** It came with the server; else it was brought to it. */
  readonly isBuiltIn: boolean;
}

/** A pack that was put on the server: `POST /scenarios` with a zip archive of the pack's folder. */
export interface InstalledScenario extends ScenarioListItem {
  /** False when exactly this pack was there already. */
  readonly isNew: boolean;
  /** What is for its author to judge, each with its place and what to do. */
  readonly warnings: readonly string[];
}

/** Something wrong with a scenario file: where it is, what it is, and what to do about it. */
export interface ScenarioFault {
  /** An error keeps the scenario from being played; a warning is for its author to judge. */
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** The file it is in: the scenario's own, or an attachment. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column in UTF-16 units, from 1. */
  readonly column: number;
  /** Which part of the scenario, like `injects[3].release.at`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A pack's scenario as its author works on it: `GET /scenarios/:scenario`. */
export interface ScenarioPack {
  /** Name to plan an exercise by. */
  readonly scenario: string;
  readonly isBuiltIn: boolean;
  /** The scenario file as it was written, in YAML. */
  readonly source: string;
  readonly parsed: Scenario;
  /** Files that its injects hand out, by their path in the pack. */
  readonly attachments: readonly {
    readonly path: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly sha256: string;
  }[];
  readonly warnings: readonly ScenarioFault[];
}

/** Asks what is wrong with a scenario file: `POST /scenarios/check`. Nothing of it is kept. */
export interface ScenarioCheckRequest {
  /** The scenario file, in YAML. */
  readonly source: string;
  /** The pack whose attachments it may name; left out: it has none. */
  readonly basedOn?: string;
}

/** What is right and wrong with a scenario file. */
export interface ScenarioCheck {
  /** By place. */
  readonly faults: readonly ScenarioFault[];
  /** There when none of the faults is an error. */
  readonly parsed?: Scenario;
}

/**
 * Puts a changed scenario file beside the pack it came from, with that pack's attachments: `POST /scenarios/:scenario/versions`. It
 * becomes the pack that its own `id` and `version` name; the first one stays as it is.
 */
export interface ScenarioVersionRequest {
  readonly source: string;
}

/** A team to take part, before it has a part. */
export interface TeamRequest {
  readonly id: string;
  readonly name: string;
  /** Content language; falls back to the scenario's own. */
  readonly language: string;
}

/** Plans an exercise: `POST /exercises`. */
export interface PlanExerciseRequest {
  /** Left out: the server makes one. */
  readonly exerciseId?: string;
  readonly title: string;
  /** Name of a scenario pack on the server. Exactly one of `scenario` and `scenarioYaml`. */
  readonly scenario?: string;
  /** The scenario file itself. */
  readonly scenarioYaml?: string;
  readonly teams: readonly TeamRequest[];
  readonly settings?: Partial<ExerciseSettings>;
  /** False: whoever plans it signed in takes no part in it. Left out: becomes its director. Without meaning with a key. */
  readonly directs?: boolean;
}

/** A planned exercise and the keys to it; the tokens are shown this once. */
export interface PlannedExercise {
  readonly exerciseId: string;
  readonly controlToken: string;
  readonly evaluatorToken: string;
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly part: string;
    readonly token: string;
  }[];
}

/** Asks for a further key: `POST /exercises/:id/keys`. */
export interface KeyRequest {
  readonly role: DrillRole;
  /** With roles that belong to a team, and only with them. */
  readonly teamId?: string;
}

/** A further key; the token is shown this once. */
export interface GrantedKey {
  /** The journal names by it who acts with this key. */
  readonly accessId: string;
  readonly token: string;
}

/** Asks for an address outside to be told: `POST /exercises/:id/webhooks`. */
export interface WebhookRequest {
  /** `https`, on one of the hosts that the server's operator has listed. */
  readonly url: string;
  readonly kinds: readonly NoticeKind[];
}

/** Who outside is told of an exercise: `GET /exercises/:id/webhooks`. */
export interface WebhookInfo {
  readonly webhookId: string;
  /** Of its address only this is shown again: the rest is a secret of many chat services. */
  readonly host: string;
  readonly kinds: readonly NoticeKind[];
  /** Wall time in milliseconds since 1970 (UTC). */
  readonly createdAtMs: number;
  /** Notices that were taken. */
  readonly delivered: number;
  /** Notices that nobody took after every attempt. */
  readonly lost: number;
  /** How the last attempt went: `delivered`, or why not; absent before the first. */
  readonly lastOutcome?: string;
}

/** A webhook that was added; its secret is shown this once. */
export interface AddedWebhook extends WebhookInfo {
  readonly secret: string;
}

/**
 * Asks simulated teams to play: `POST /exercises/:id/simulation` (who may `run-simulation`) answers {@link SimulationState}. They play over
 * the same commands as people, from now until ENDEX. One simulation an exercise: asking again adds teams to it.
 * Errors: `TEAM_UNKNOWN`, `SIMULATION_TOO_LATE` (after ENDEX), `NOT_PERMITTED`.
 */
export interface SimulationRequest {
  /** Left out: all teams. A team that a person has joined is left to people, also when it is named here. */
  readonly teamIds?: readonly string[];
  /** The same seed casts and draws alike; a whole number. Left out: 1. */
  readonly seed?: number;
}

/**
 * Which teams are simulated: `GET /exercises/:id/simulation` (who may `run-simulation`). `DELETE` of the same address stops it and answers 204; what
 * the teams have sent stays.
 */
export interface SimulationState {
  readonly isRunning: boolean;
  /** Teams that are simulated now, in the order of the plan. */
  readonly teamIds: readonly string[];
}

/** One exercise in the list. */
export interface ExerciseListItem {
  readonly exerciseId: string;
  readonly title: string;
  readonly createdAtMs: number;
  readonly isLive: boolean;
}

/** `GET /exercises/:id/stream?after=`: entries after a place; asking with `after` confirms that all up to it are held. */
export interface StreamPage {
  readonly entries: readonly StreamEntry[];
  readonly head: number;
}

/** `GET /health/ready` */
export interface Health {
  readonly status: 'ready' | 'not-ready';
  readonly version: string;
  readonly checks: Readonly<Record<string, 'up' | 'down'>>;
  /** Roles this process plays. */
  readonly roles: readonly string[];
  /** Which backend the alarms run on. */
  readonly alarms: 'postgres' | 'redis';
  /**
   * By how many milliseconds the machine's clock has been set while the server ran. Exercises do not follow it; a restart between
   * them does. Left out when it has not been set.
   */
  readonly ignoredClockStepMs?: number;
}
