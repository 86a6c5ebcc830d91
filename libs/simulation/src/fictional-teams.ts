import type { TeamRequest } from '@cyberdrill/contracts';

/** Invented countries; none of them is, or resembles in sound, a real one. */
const COUNTRIES = [
  'Aldoria',
  'Brevania',
  'Cortessa',
  'Dravonia',
  'Elmarra',
  'Fennoria',
  'Galdavia',
  'Hestovia',
  'Ivarra',
  'Jorvenia',
  'Kelmora',
  'Lortania',
  'Mirvania',
  'Norvessa',
  'Ostmarra',
  'Pelgoria',
  'Quelmia',
  'Rovessia',
  'Seldavia',
  'Torvania',
  'Ulmaria',
  'Velkoria',
  'Westmara',
  'Xandoria',
  'Yelmovia',
  'Zarvenia',
  'Arbessia',
  'Belmoria',
  'Caldoria',
  'Dornessa',
] as const;

/** Invented national CIRTs that read the scenario's languages in turn. */
export function fictionalTeams(count: number, languages: readonly string[]): TeamRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / COUNTRIES.length);
    const country = `${COUNTRIES[index % COUNTRIES.length]}${round === 0 ? '' : ` ${round + 1}`}`;
    return {
      id: country.toLowerCase().replaceAll(' ', '-'),
      name: `CIRT ${country}`,
      language: languages[index % languages.length] ?? 'en',
    };
  });
}
