import type { ExerciseState } from '../conduct/state.ts';
import { EXCON, roleOf, teamOf, teamParty, type Party } from '../scenario/party.ts';
import { inLanguage, type LanguageTag } from '../scenario/text.ts';
import type { DirectoryEntry } from './team-entry.ts';

/** Exercise control's name; a code word of every drill, so it is not translated. */
const EXCON_NAME = 'EXCON';

/** A party with its name in a language. */
export function directoryEntry(state: ExerciseState, party: Party, language: LanguageTag): DirectoryEntry {
  return { party, name: nameOf(state, party, language) };
}

/** Everybody a team may write to: exercise control, the simulated roles, the other teams. */
export function directoryFor(
  state: ExerciseState,
  teamId: string,
  language: LanguageTag,
): readonly DirectoryEntry[] {
  const roles = state.scenario.roles.map(({ id }): Party => `role:${id}`);
  const others = state.teams.filter(({ id }) => id !== teamId).map(({ id }) => teamParty(id));
  const parties = new Set([EXCON, ...roles, ...others]);
  return [...parties].map((party) => directoryEntry(state, party, language));
}

function nameOf({ scenario, outline }: ExerciseState, party: Party, language: LanguageTag): string {
  const teamId = teamOf(party);
  if (teamId !== undefined) return outline.teams.get(teamId)?.team.name ?? teamId;
  const role = scenario.roles.find(({ id }) => id === roleOf(party));
  if (role !== undefined) return inLanguage(role.name, language, scenario.language).text;
  return party === EXCON ? EXCON_NAME : (roleOf(party) ?? party);
}
