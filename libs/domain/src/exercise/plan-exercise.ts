import { refusal, type DomainError } from '../conduct/domain-error.ts';
import type { ExercisePlanned } from '../journal/exercise-entries.ts';
import type { Part, Scenario } from '../scenario/scenario.ts';
import { DEFAULT_SETTINGS, type ExerciseSettings, type Team } from './exercise.ts';
import { settingsProblem } from './settings-problem.ts';

/** A team that is to take part, before it has a part. */
export type EnrolledTeam = Omit<Team, 'part'>;

/** What an exercise is planned from. */
export interface PlanRequest {
  readonly scenario: Scenario;
  readonly title: string;
  readonly teams: readonly EnrolledTeam[];
  /** What differs from {@link DEFAULT_SETTINGS} and from what the scenario says. */
  readonly settings?: Partial<ExerciseSettings>;
}

const TEAM_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;
const LONGEST_ID = 64;
const LONGEST_NAME = 120;

/**
 * Plans an exercise: deals the scenario's parts to the teams and completes the settings. Parts of a fixed size are dealt
 * first, in the scenario's order, to the teams in theirs; whoever remains takes the part that says `rest`.
 * @returns the plan, or PLAN_INVALID with what does not fit
 */
export function planExercise(request: PlanRequest): ExercisePlanned | DomainError {
  const { scenario, title, teams } = request;
  const settings = completed(scenario, request.settings);
  const seats = seatsOf(scenario.parts, teams.length);
  const problem =
    titleProblem(title) ??
    teamsProblem(teams) ??
    settingsProblem(settings) ??
    (typeof seats === 'string' ? seats : undefined);
  if (problem !== undefined) return refusal('PLAN_INVALID', { problem });
  return {
    title,
    scenario,
    settings,
    teams: teams.map((team, index) => ({ ...team, part: seats[index] ?? '' })),
  };
}

/** What is wrong with a plan, in words; `undefined` when nothing is. That its scenario is sound was checked when it was loaded. */
export function planProblem({ title, scenario, settings, teams }: ExercisePlanned): string | undefined {
  return (
    titleProblem(title) ??
    teamsProblem(teams) ??
    partsProblem(scenario.parts, teams) ??
    settingsProblem(settings)
  );
}

function completed(
  { tlpHandling = DEFAULT_SETTINGS.tlpHandling }: Scenario,
  given: Partial<ExerciseSettings> = {},
): ExerciseSettings {
  return {
    ...DEFAULT_SETTINGS,
    tlpHandling,
    ...given,
    responsiveness: { ...DEFAULT_SETTINGS.responsiveness, ...given.responsiveness },
    dimensionWeights: { ...DEFAULT_SETTINGS.dimensionWeights, ...given.dimensionWeights },
  };
}

function partsProblem(parts: readonly Part[], teams: readonly Team[]): string | undefined {
  const stranger = teams.find(({ part }) => !parts.some(({ id }) => id === part));
  if (stranger !== undefined) return `team "${stranger.id}" plays a part that the scenario has not`;
  const wrong = parts.find(
    ({ id, teams: wanted }) => wanted !== 'rest' && teams.filter(({ part }) => part === id).length !== wanted,
  );
  return wrong === undefined ? undefined : `part "${wrong.id}" needs exactly ${wrong.teams} teams`;
}

/** The part of each team in order, or why the parts do not fit the number of teams. */
function seatsOf(parts: readonly Part[], teamCount: number): readonly string[] | string {
  const fixed = parts.flatMap(({ id, teams }) =>
    teams === 'rest' ? [] : Array.from({ length: teams }, () => id),
  );
  const rest = parts.find(({ teams }) => teams === 'rest');
  const spare = teamCount - fixed.length;
  if (spare < 0) return `the scenario needs at least ${fixed.length} teams, ${teamCount} were given`;
  if (spare > 0 && rest === undefined)
    return `the scenario has parts for ${fixed.length} teams, ${teamCount} were given`;
  return [...fixed, ...Array.from({ length: spare }, () => rest?.id ?? '')];
}

function titleProblem(title: string): string | undefined {
  const length = title.trim().length;
  return length > 0 && length <= 200 ? undefined : 'the title must have 1 to 200 characters';
}

function teamsProblem(teams: readonly EnrolledTeam[]): string | undefined {
  if (teams.length === 0) return 'at least one team must take part';
  for (const { id, name, language } of teams) {
    if (!TEAM_ID.test(id) || id.length > LONGEST_ID) {
      return `the team id "${id}" must be lower-case letters, digits and hyphens, at most ${LONGEST_ID}`;
    }
    if (name.trim() === '' || name.length > LONGEST_NAME) {
      return `the name of team "${id}" must have 1 to ${LONGEST_NAME} characters`;
    }
    if (!LANGUAGE.test(language)) return `the language of team "${id}" must be a tag such as "en" or "pt-BR"`;
  }
  const twice =
    firstRepeated(teams.map(({ id }) => id)) ?? firstRepeated(teams.map(({ name }) => name.trim()));
  return twice === undefined ? undefined : `two teams are called "${twice}"`;
}

function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const key = name.normalize('NFKC').toLowerCase();
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}
