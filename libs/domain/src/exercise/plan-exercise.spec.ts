import { describe, expect, it } from '@jest/globals';
import type { Part, Scenario } from '../scenario/scenario.ts';
import { DEFAULT_SETTINGS, type ExerciseSettings } from './exercise.ts';
import { planExercise, planProblem, type EnrolledTeam } from './plan-exercise.ts';

const PARTS: readonly Part[] = [
  { id: 'neighbours', name: { en: 'Neighbours' }, teams: 'rest' },
  { id: 'supplier', name: { en: 'Supplier' }, teams: 1 },
  { id: 'hospital', name: { en: 'Hospital' }, teams: 2 },
];

const scenarioWith = (parts: readonly Part[]): Scenario => ({
  id: 'drill',
  version: '1.0.0',
  title: { en: 'Drill' },
  summary: { en: 'A drill.' },
  language: 'en',
  languages: ['en'],
  licence: 'Apache-2.0',
  authors: [],
  level: 'basic',
  tlp: 'TLP:CLEAR',
  durationMs: 60_000,
  startsAt: '2030-01-15T08:00:00Z',
  scenarioRate: 1,
  objectives: [],
  parts,
  roles: [],
  phases: [],
  injects: [],
  obligations: [],
});

const enrolled = (count: number): EnrolledTeam[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `t${index + 1}`,
    name: `CIRT ${index + 1}`,
    language: 'en',
  }));

const plan = (teams: readonly EnrolledTeam[], settings?: Partial<ExerciseSettings>, parts = PARTS): unknown =>
  planExercise({ scenario: scenarioWith(parts), title: 'Drill', teams, ...(settings && { settings }) });

describe('planExercise', () => {
  it('deals parts of a fixed size first, in order, and the rest to who remains', () => {
    expect(plan(enrolled(5))).toMatchObject({
      teams: [
        { id: 't1', part: 'supplier' },
        { id: 't2', part: 'hospital' },
        { id: 't3', part: 'hospital' },
        { id: 't4', part: 'neighbours' },
        { id: 't5', part: 'neighbours' },
      ],
    });
  });

  it('completes the settings, also where a group of them is given in part', () => {
    const dimensionWeights = { A: 1 } as ExerciseSettings['dimensionWeights'];
    expect(plan(enrolled(3), { scoringMode: 'none', dimensionWeights })).toMatchObject({
      settings: {
        ...DEFAULT_SETTINGS,
        scoringMode: 'none',
        dimensionWeights: { ...DEFAULT_SETTINGS.dimensionWeights, A: 1 },
      },
    });
  });

  it.each([
    ['a part that there is not', 'ministry', /plays a part that the scenario has not/],
    ['a part that another team has', 'supplier', /"supplier" needs exactly 1 teams/],
  ])('finds a plan in which a team plays %s', (_what, part, words) => {
    const made = planExercise({ scenario: scenarioWith(PARTS), title: 'Drill', teams: enrolled(4) });
    if (!('teams' in made)) throw new Error('four teams fit');
    expect(planProblem(made)).toBeUndefined();
    const teams = made.teams.map((team) => (team.id === 't4' ? { ...team, part } : team));
    expect(planProblem({ ...made, teams })).toMatch(words);
  });

  it.each<[string, unknown, RegExp]>([
    ['too few teams', plan(enrolled(2)), /needs at least 3 teams, 2 were given/],
    ['too many teams', plan(enrolled(4), {}, PARTS.slice(1)), /parts for 3 teams, 4 were given/],
    ['no teams', plan([]), /at least one team/],
    ['a bad id', plan([{ id: 'Team 1', name: 'One', language: 'en' }]), /"Team 1"/],
    ['an empty name', plan([{ id: 'one', name: ' ', language: 'en' }]), /name of team "one"/],
    ['an id twice', plan([...enrolled(3), { id: 't1', name: 'Other', language: 'en' }]), /called "t1"/],
    [
      'a name twice',
      plan([...enrolled(3), { id: 't9', name: 'cirt 1 ', language: 'en' }]),
      /called "cirt 1"/,
    ],
    ['a strange language', plan([...enrolled(2), { id: 'a', name: 'A', language: '' }]), /language/],
    ['an unknown mode', plan(enrolled(3), { scoringMode: 'public' as 'none' }), /scoring mode/],
    ['an unknown policy', plan(enrolled(3), { latePolicy: 'drop' as 'hold' }), /late policy/],
    ['a rate of zero', plan(enrolled(3), { initialRate: 0 }), /rate must be from 0.1 to 240/],
    ['a rate that is no number', plan(enrolled(3), { initialRate: Number.NaN }), /rate/],
    ['negative lateness', plan(enrolled(3), { lateAfterMs: -1 }), /lateAfterMs/],
    [
      'a target after its deadline',
      plan(enrolled(3), { responsiveness: { ...DEFAULT_SETTINGS.responsiveness, answerTargetMs: 10 ** 9 } }),
      /answering/,
    ],
    [
      'no weight at all',
      plan(enrolled(3), { dimensionWeights: { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0 } }),
      /weight above 0/,
    ],
  ])('refuses %s in words', (_, refused, words) => {
    expect(refused).toMatchObject({
      code: 'PLAN_INVALID',
      details: { problem: expect.stringMatching(words) },
    });
  });
});
