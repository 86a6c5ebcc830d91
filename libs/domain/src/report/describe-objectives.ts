import type { HandlingBreach } from '../coordination/handling.ts';
import type { ExerciseState } from '../conduct/state.ts';
import type { Aim } from '../scenario/scenario.ts';
import { inLanguage } from '../scenario/text.ts';
import { proposeRating } from '../scoring/hseep.ts';
import type { ScoredExercise } from '../scoring/score-exercise.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { published } from '../scoring/words.ts';
import { weightedMean } from '../statistics/mean.ts';
import { countTasks } from './count-tasks.ts';
import type { AimReport, ObjectiveRatingReport, ObjectiveReport } from './objective-report.ts';

/** Every objective for every team: what the rules propose, what evaluators decided. */
export function describeObjectives(
  context: ScoringContext,
  scored: ScoredExercise,
  breaches: readonly HandlingBreach[],
): readonly ObjectiveReport[] {
  const { scenario, teams } = context.state;
  return scenario.objectives.map(({ id, title, aim, capability }) => {
    const tasksOf = new Map(
      teams.map((team) => [
        team.id,
        (scored.tasks.get(team.id) ?? []).filter(({ objectives }) => objectives.includes(id)),
      ]),
    );
    return {
      objectiveId: id,
      title: inLanguage(title, scenario.language, scenario.language).text,
      aim,
      capability: capability ?? null,
      tasks: countTasks([...tasksOf.values()].flat()),
      teams: teams.map((team) => {
        const tasks = tasksOf.get(team.id) ?? [];
        const average = weightedMean(tasks.filter(({ status }) => status === 'scored'));
        const ownBreaches = breaches.filter(
          ({ fromTeamId, objectives }) => fromTeamId === team.id && objectives.includes(id),
        );
        return {
          teamId: team.id,
          score: average === undefined ? null : published(100 * average),
          proposal: proposeRating(tasks, ownBreaches.length),
          ratings: lastRatings(context, id, team.id),
        };
      }),
      ratings: lastRatings(context, id, undefined),
    };
  });
}

/** Each evaluator's last rating of an objective, for one team or for the exercise as a whole. */
function lastRatings(
  context: ScoringContext,
  objectiveId: string,
  teamId: string | undefined,
): readonly ObjectiveRatingReport[] {
  const own = context.state.objectiveRatings.filter(
    (rating) => rating.objectiveId === objectiveId && rating.teamId === teamId,
  );
  const last = new Map<string, ExerciseState['objectiveRatings'][number]>();
  for (const rating of own) last.set(rating.rater, rating);
  return [...last.values()].map(({ rater, rating, observation, observedAtMs }) => ({
    rater: context.raterName(rater),
    rating,
    observation,
    observedAt: new Date(observedAtMs).toISOString(),
  }));
}

const AIMS: readonly Aim[] = ['communication', 'incident-response', 'cooperation'];

/** The three aims of a CyberDrill, by the tasks of their objectives; a task of two objectives of one aim counts once. */
export function describeAims(context: ScoringContext, scored: ScoredExercise): readonly AimReport[] {
  const tasks = [...scored.tasks.values()].flat();
  return AIMS.map((aim) => {
    const objectives = context.state.scenario.objectives.filter((one) => one.aim === aim).map(({ id }) => id);
    const served = tasks.filter((task) => task.objectives.some((id) => objectives.includes(id)));
    return { aim, objectives, tasks: countTasks(served) };
  });
}
