import type { ExerciseState } from '../conduct/state.ts';
import type { Team } from '../exercise/exercise.ts';
import type { LanguageTag } from '../scenario/text.ts';
import { directoryEntry } from './directory.ts';
import { briefTeam } from './team-briefing.ts';
import type { TeamView, TeamViewDataMap, TeamViewKind } from './team-entry.ts';
import { showInject, showText } from './team-inject.ts';

/** Says the words of a view again, for a reader; all else of it stays as the team has it. */
type Retelling<K extends TeamViewKind> = (
  data: TeamViewDataMap[K],
  state: ExerciseState,
  reader: Team,
) => TeamViewDataMap[K];

/** The kinds that hold words of the scenario. What people wrote themselves is in the language they wrote it in. */
const RETELLINGS: { readonly [K in TeamViewKind]?: Retelling<K> } = {
  'exercise.planned': (briefing, state, reader) => {
    const { scenarioTitle, summary, directory, team } = briefTeam(state, reader);
    return {
      ...briefing,
      ...{ scenarioTitle, summary, directory },
      team: { ...briefing.team, partName: team.partName },
    };
  },
  'inject.released': (data, state, reader) => {
    const inject = state.outline.injects.get(data.inject.injectId)?.inject;
    if (inject === undefined) return data;
    const { title, body, from } = showInject(state, inject, reader);
    return { inject: { ...data.inject, title, body, from } };
  },
  'hint.opened': (data, state, reader) => {
    const hints = state.outline.injects.get(data.injectId)?.inject.hints ?? [];
    const hint = hints.find(({ id }) => id === data.hintId);
    return hint === undefined ? data : { ...data, text: showText(state, hint.text, reader) };
  },
  'duty.opened': (data, state, reader) => {
    const duty = state.duties.get(data.dutyId);
    const obligation = state.outline.obligations.get(duty?.obligationId ?? '')?.obligation;
    if (duty === undefined || obligation === undefined) return data;
    return {
      ...data,
      title: showText(state, obligation.title, reader),
      to: directoryEntry(state, duty.to, reader.language),
    };
  },
};

/**
 * A team's view in the language of one of its readers, where the scenario has it; else in the scenario's own, marked as that.
 * @param state the exercise at the view's moment or later
 */
export function forReader(
  view: TeamView,
  state: ExerciseState,
  teamId: string,
  language: LanguageTag,
): TeamView {
  const retelling = RETELLINGS[view.kind] as Retelling<TeamViewKind> | undefined;
  const team = state.outline.teams.get(teamId)?.team;
  if (retelling === undefined || team === undefined || team.language === language) return view;
  // TypeScript cannot see that the retelling looked up by a view's kind is the one for its data.
  return { ...view, data: retelling(view.data, state, { ...team, language }) } as TeamView;
}
