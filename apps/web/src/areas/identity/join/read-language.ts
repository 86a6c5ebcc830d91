import type { NdaText } from '@cyberdrill/contracts';

/**
 * The language that an agreement is shown in at first: that of the interface, else that of the team, else any there is.
 * @param reader language of the interface
 * @param team content language of the team
 */
export function readLanguage(nda: NdaText | undefined, reader: string, team: string): string {
  const there = Object.keys(nda?.texts ?? {});
  return [reader, team, 'en'].find((language) => there.includes(language)) ?? there[0] ?? reader;
}
