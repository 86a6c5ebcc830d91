import { COMPANY_NAMES } from './company-names.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import type { SafetyFinding } from './safety-finding.ts';

const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_NAMES);

/** One expression for all names: whole words, also across a line end, in the case they are written in (`Chad`, not `chad`). */
const REAL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...COUNTRY_NAMES, ...COMPANY_NAMES]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Finds names of real countries and of well-known companies. */
export function findNames(text: string): readonly SafetyFinding[] {
  return [...text.matchAll(REAL_NAME)].map(({ 0: word, index }) => ({
    code: 'REAL_NAME',
    word,
    index,
    message: `${plain(word)} is a real ${COUNTRIES.has(plain(word)) ? 'country' : 'company'}.`,
    remedy: 'Use an invented name; if it is one that only looks real, list it under "inventedNames".',
  }));
}

function patternOf(name: string): string {
  const words = name.split(' ').map((word) => word.split("'").map(escaped).join("['’]"));
  return words.join('\\s+');
}

function escaped(letters: string): string {
  return letters === '' ? '' : RegExp.escape(letters);
}

function plain(found: string): string {
  return found.replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}
