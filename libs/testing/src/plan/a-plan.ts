import {
  DEFAULT_SETTINGS,
  type ExercisePlanned,
  type ExerciseSettings,
  type Inject,
  type Scenario,
} from '@cyberdrill/domain';

/** An inject for every team, released at a time, that asks for an acknowledgement. */
export function anInject(id: string, overrides: Partial<Inject> = {}): Inject {
  return {
    id,
    number: id,
    kind: 'inject',
    title: { en: `Title of ${id}` },
    body: { en: `Body of ${id}` },
    channel: 'email',
    from: 'excon',
    to: [],
    tlp: 'TLP:GREEN',
    release: { on: 'time', atMs: 0 },
    acknowledge: true,
    expectations: [],
    hints: [],
    attachments: [],
    objectives: ['reach'],
    tags: {},
    checks: {},
    ...overrides,
  };
}

/** A scenario in which every team plays the same part. */
function aScenario(overrides: Partial<Scenario> = {}): Scenario {
  return {
    id: 'small-drill',
    version: '1.0.0',
    title: { en: 'A small drill' },
    summary: { en: 'For tests.' },
    language: 'en',
    languages: ['en'],
    licence: 'Apache-2.0',
    authors: [],
    level: 'basic',
    tlp: 'TLP:GREEN',
    durationMs: 600_000,
    startsAt: '2030-01-15T08:00:00Z',
    scenarioRate: 1,
    objectives: [{ id: 'reach', title: { en: 'Reach each other' }, aim: 'communication' }],
    parts: [{ id: 'cirt', name: { en: 'CIRT' }, teams: 'rest' }],
    roles: [],
    phases: [],
    injects: [anInject('hello')],
    obligations: [],
    ...overrides,
  };
}

/** A plan for teams `one`, `two` …; settings differ from the defaults where told. */
export function aPlan(
  options: {
    readonly scenario?: Partial<Scenario>;
    readonly settings?: Partial<ExerciseSettings>;
    readonly teamIds?: readonly string[];
  } = {},
): ExercisePlanned {
  const { scenario, settings, teamIds = ['one', 'two'] } = options;
  return {
    title: 'A small drill',
    scenario: aScenario(scenario),
    teams: teamIds.map((id) => ({ id, name: `CIRT ${id}`, part: 'cirt', language: 'en' })),
    settings: { ...DEFAULT_SETTINGS, ...settings },
  };
}
