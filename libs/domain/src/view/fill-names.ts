import type { Team } from '../exercise/exercise.ts';
import type { ShownText } from '../scenario/text.ts';

/**
 * Fills in the names that a text leaves open: `{{team}}` is the reader's own, `{{part:<id>}}` that of the team (or the teams) that
 * play a part. In one pass, so that no name is read as a place to fill in. What names nothing stays as it is written.
 */
export function fillNames(shown: ShownText, reader: Pick<Team, 'name'>, teams: readonly Team[]): ShownText {
  const text = shown.text.replace(/\{\{\s*(?:team|part:([^{}\s]+))\s*\}\}/gu, (place, part?: string) => {
    const named = part === undefined ? [reader] : teams.filter((team) => team.part === part);
    return named.length === 0 ? place : named.map(({ name }) => name).join(', ');
  });
  return { ...shown, text };
}
