import type { ExerciseState } from '../conduct/state.ts';
import type { Team } from '../exercise/exercise.ts';
import { inLanguage } from '../scenario/text.ts';
import { directoryFor } from './directory.ts';
import type { TeamBriefing } from './team-entry.ts';

/** What a team is told of the plan: nothing of the MSEL, of expectations or of obligations. */
export function briefTeam(state: ExerciseState, team: Team): TeamBriefing {
  const { scenario, title, settings } = state;
  const { id, name, language } = team;
  const part = scenario.parts.find((each) => each.id === team.part);
  const { scoringMode, isTraining, responsiveness, dimensionWeights, tlpHandling } = settings;
  return {
    title,
    scenarioTitle: inLanguage(scenario.title, language, scenario.language),
    summary: inLanguage(scenario.summary, language, scenario.language),
    tlp: scenario.tlp,
    durationMs: scenario.durationMs,
    startsAt: scenario.startsAt,
    scenarioRate: scenario.scenarioRate,
    languages: scenario.languages,
    team: {
      id,
      name,
      partName: inLanguage(part?.name ?? {}, language, scenario.language),
      language,
    },
    directory: directoryFor(state, id, language),
    settings: { scoringMode, isTraining, responsiveness, dimensionWeights, tlpHandling },
  };
}
