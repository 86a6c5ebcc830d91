import type {
  Check,
  Expectation,
  ExercisePlanned,
  ExerciseSettings,
  Inject,
  Obligation,
  Scenario,
  Team,
} from '@cyberdrill/domain';
import { DEFAULT_SETTINGS } from '@cyberdrill/domain';

const MINUTE_MS = 60_000;

/** Minutes in milliseconds. */
export function minutes(count: number): number {
  return Math.round(count * MINUTE_MS);
}

/** An expectation measured by response and checked by nothing, with what a test changes. Target 10 min, deadline 20 min. */
export function anExpectation(changes: Partial<Expectation> = {}): Expectation {
  return {
    id: 'e1',
    type: 'report',
    description: { en: 'Report what is known.' },
    weight: 1,
    dimension: 'D',
    anchor: 'delivered',
    measure: { by: 'response', grading: 'auto', checks: [], criteria: [] },
    isCritical: false,
    targetMs: minutes(10),
    deadlineMs: minutes(20),
    beta: 0.5,
    delta: 1,
    floor: 0,
    ...changes,
  };
}

/** An inject to every team that asks for an acknowledgement and a report, with what a test changes. */
export function anInject(changes: Partial<Inject> = {}): Inject {
  return {
    id: 'i1',
    number: '1',
    kind: 'inject',
    title: { en: 'Ransom note at a hospital' },
    body: { en: 'Screens show a ransom note.' },
    channel: 'email',
    from: 'excon',
    to: [],
    tlp: 'TLP:GREEN',
    release: { on: 'time', atMs: 0 },
    acknowledge: true,
    response: { freeForm: 'required' },
    expectations: [],
    hints: [],
    attachments: [],
    objectives: [],
    tags: {},
    checks: {},
    ...changes,
  };
}

/** An obligation of every team to tell every other, with what a test changes. Target 10 min, deadline 20 min. */
export function anObligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    id: 'o1',
    title: { en: 'Warn the others' },
    from: [],
    to: ['part:*'],
    trigger: { is: 'opened', inject: 'i1' },
    messageKinds: ['notification'],
    about: [],
    minimumContent: [],
    acknowledgementRequired: false,
    weight: 1,
    dimension: 'E',
    knownToTeam: false,
    objectives: [],
    targetMs: minutes(10),
    deadlineMs: minutes(20),
    beta: 0.6,
    delta: 1,
    floor: 0,
    ...changes,
  };
}

/** A check that a text holds a word. */
export function holds(word: string, weight = 1): Check {
  return { type: 'contains', field: '$text', anyOf: [word], weight };
}

/** What a small plan is made of. */
export interface SmallPlan {
  readonly teams?: readonly string[];
  readonly injects?: readonly Inject[];
  readonly scenario?: Partial<Scenario>;
  readonly settings?: Partial<ExerciseSettings>;
}

/** A plan with one part, which all teams play. Teams are `a` and `b` unless told otherwise. */
export function aPlan({
  teams = ['a', 'b'],
  injects = [],
  scenario = {},
  settings = {},
}: SmallPlan): ExercisePlanned {
  return {
    title: 'A small drill',
    scenario: { ...EMPTY_SCENARIO, injects, ...scenario },
    teams: teams.map((id): Team => ({ id, name: `CIRT ${id.toUpperCase()}`, part: 'cirt', language: 'en' })),
    settings: { ...DEFAULT_SETTINGS, ...settings },
  };
}

const EMPTY_SCENARIO: Scenario = {
  id: 'small',
  version: '1.0.0',
  title: { en: 'Small scenario' },
  summary: { en: 'A scenario for tests.' },
  language: 'en',
  languages: ['en'],
  licence: 'CC0-1.0',
  authors: ['A test'],
  level: 'basic',
  tlp: 'TLP:GREEN',
  durationMs: minutes(120),
  startsAt: '2026-05-04T08:00:00Z',
  scenarioRate: 1,
  objectives: [],
  parts: [{ id: 'cirt', name: { en: 'National CIRT' }, teams: 'rest' }],
  roles: [{ id: 'press', name: { en: 'The press' } }],
  phases: [],
  injects: [],
  obligations: [],
};

/** Runs scenario patterns in tests; the product runs them in RE2. */
export function matchesInTests(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text);
}
