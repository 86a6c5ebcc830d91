import { findAddresses } from './find-addresses.ts';
import { findDomains, findDottedNames } from './find-domains.ts';
import { findNames } from './find-names.ts';
import { findPhones } from './find-phones.ts';
import type { SafetyFinding } from './safety-finding.ts';

/** A finding with the line of the text it stands in, from 1. */
export type LintFinding = Omit<SafetyFinding, 'index'> & { readonly line: number };

/**
 * Finds what could be real in a text: hosts, addresses and numbers that may belong to somebody, names of countries and
 * companies. A drill must not send 400 people to somebody's server, nor name a guest as the attacker.
 * @param inventedNames names that look real but are not; they excuse names and words that look like a domain, but never an
 * address, a URL or an e-mail address
 * @returns the findings in the order of the text
 */
export function lintText(text: string, inventedNames: readonly string[]): readonly LintFinding[] {
  const written = refang(text);
  const unexcused = without(written, inventedNames);
  const certain = [...findAddresses(written), ...findDomains(written), ...findPhones(written)];
  const likely = [...findDottedNames(unexcused), ...findNames(unexcused)].filter(
    ({ index }) => !certain.some((found) => index >= found.index && index < found.index + found.word.length),
  );
  return withLines(written, [...certain, ...likely]);
}

/** Writes out indicators that were made unclickable, such as `hxxps://evil[.]example`. Lines stay what they are. */
function refang(text: string): string {
  return text
    .replaceAll(/\[\.\]|\(\.\)|\[dot\]/gi, '.')
    .replaceAll(/\bhxxp/gi, 'http')
    .replaceAll('[:]', ':');
}

/** The text with some words blanked out, everything else at its place. */
function without(text: string, words: readonly string[]): string {
  return words
    .filter((word) => word.trim() !== '')
    .map((word) => new RegExp(RegExp.escape(word), 'giu'))
    .reduce((rest, word) => rest.replaceAll(word, (found) => ' '.repeat(found.length)), text);
}

function withLines(text: string, findings: readonly SafetyFinding[]): readonly LintFinding[] {
  let line = 1;
  let counted = 0;
  return findings
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, ...finding }) => {
      line += text.slice(counted, index).split('\n').length - 1;
      counted = index;
      return { ...finding, line };
    });
}
