import type { ExerciseState } from '../conduct/state.ts';
import type { Team } from '../exercise/exercise.ts';
import type { Inject, ResponseRequest } from '../scenario/inject.ts';
import { inLanguage, type ShownText, type Text } from '../scenario/text.ts';
import { directoryEntry } from './directory.ts';
import { fillNames } from './fill-names.ts';
import type { TeamInject } from './team-entry.ts';

/** An inject as a team receives it: in its language, names filled in; nothing of what is expected or noted for the white cell. */
export function showInject(state: ExerciseState, inject: Inject, team: Team): TeamInject {
  return {
    injectId: inject.id,
    // That it was held in reserve for a contingency is nothing to the players.
    kind: inject.kind === 'information' ? 'information' : 'inject',
    title: showText(state, inject.title, team),
    body: showText(state, inject.body, team),
    channel: inject.channel,
    from: directoryEntry(state, `role:${inject.from}`, team.language),
    tlp: inject.tlp,
    acknowledge: inject.acknowledge,
    ...(inject.response === undefined ? {} : { response: showRequest(state, inject, inject.response, team) }),
    hints: inject.hints.map(({ id, cost, availableAfterMs }) => ({
      id,
      cost: state.settings.isTraining ? 0 : cost,
      availableAfterMs,
    })),
    attachments: inject.attachments,
  };
}

/** A text in a team's language, names filled in. */
export function showText({ scenario, teams }: ExerciseState, text: Text, team: Team): ShownText {
  return fillNames(inLanguage(text, team.language, scenario.language), team, teams);
}

/** Time given before the release is part of the deadline from the beginning; time given later is told by entries of its own. */
function showRequest(
  state: ExerciseState,
  inject: Inject,
  { form, freeForm, deadlineMs }: ResponseRequest,
  team: Team,
): ResponseRequest {
  const givenMs = state.cells.get(inject.id)?.[team.id]?.earlyExtensionMs ?? 0;
  return {
    ...(form === undefined ? {} : { form }),
    freeForm,
    ...(deadlineMs === undefined ? {} : { deadlineMs: deadlineMs + givenMs }),
  };
}
