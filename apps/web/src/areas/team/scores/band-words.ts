import type { Band, ScoringMode } from '@cyberdrill/domain';

/**
 * What is said of a team's place among its peers.
 * @returns nothing where the exercise compares nobody; `noBand` where it does and the figures do not tell
 */
export function bandWords(
  { quartile }: Pick<Band, 'quartile'>,
  mode: ScoringMode,
): { readonly key: 'band'; readonly quartile: number } | { readonly key: 'noBand' } | undefined {
  if (mode !== 'banded' && mode !== 'leaderboard') return undefined;
  return quartile === null ? { key: 'noBand' } : { key: 'band', quartile };
}
