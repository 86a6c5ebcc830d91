import {
  evolve,
  planExercise,
  type ExerciseState,
  type LanguageTag,
  type Scenario,
} from '@cyberdrill/domain';

/** How many teams are made up for the part that takes everyone else: enough to see how several are named in one text. */
const OF_THE_REST = 2;

/**
 * An exercise that nobody plays, planned from a scenario by the domain itself: what its teams would get can be asked of the views that
 * real teams are shown. Its teams read one language, and are called CIRT A, CIRT B …
 */
export function sampleExercise(scenario: Scenario, language: LanguageTag): ExerciseState {
  const count = scenario.parts.reduce((sum, { teams }) => sum + (teams === 'rest' ? OF_THE_REST : teams), 0);
  const teams = Array.from({ length: count }, (_, index) => {
    return { id: `team-${index + 1}`, name: `CIRT ${letters(index)}`, language };
  });
  const title = scenario.title[language] ?? scenario.title[scenario.language] ?? scenario.id;
  const plan = planExercise({ scenario, title: title.slice(0, 200), teams });
  if ('code' in plan)
    throw new Error(`a sound scenario cannot be planned: ${String(plan.details['problem'])}`);
  return evolve(undefined, {
    seq: 1,
    kind: 'exercise.planned',
    data: plan,
    audience: 'control',
    actor: { role: 'system', id: 'preview' },
    occurredAtMs: 0,
    exerciseTimeMs: 0,
    activeTimeMs: 0,
  });
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
