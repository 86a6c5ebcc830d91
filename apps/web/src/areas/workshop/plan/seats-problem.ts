import type { Part } from '@cyberdrill/domain';

/** How many teams the parts of a scenario take; `most` is left out where one part takes everyone else. */
export function seatsOf(parts: readonly Part[]): { readonly least: number; readonly most?: number } {
  const least = parts.reduce((sum, { teams }) => sum + (teams === 'rest' ? 0 : teams), 0);
  // An exercise without any team is none.
  return parts.some(({ teams }) => teams === 'rest') ? { least: Math.max(1, least) } : { least, most: least };
}

/** Whether so many teams are too few or too many for the parts; `undefined` when they fit. */
export function seatsProblem(parts: readonly Part[], count: number): 'tooFew' | 'tooMany' | undefined {
  const { least, most } = seatsOf(parts);
  if (count < least) return 'tooFew';
  return most !== undefined && count > most ? 'tooMany' : undefined;
}
