import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter is taken for a digit or another letter, whoever reads it aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;

/** Makes a code for people to read, type and say: groups of four characters, 20 random bits each. */
export function makeCode(groups: number): string {
  const letters = Array.from({ length: groups * GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** The same code however it was typed: case, blanks and hyphens do not matter, nor O for 0, or I and L for 1. */
export function readCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
