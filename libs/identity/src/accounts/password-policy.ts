import { isCommon } from './common-passwords.ts';

/** ASVS 5.0, 6.2.1 and 6.2.9: at least 8 (15 are recommended), and 64 or more allowed. Counted in code points. */
const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 256;

/** Words of this service, which anybody who attacks it would try first. */
const OWN_WORDS = ['cyberdrill', 'cyber', 'drill'];
/** Shorter parts of names occur in too many words. */
const SHORTEST_CONTEXT = 3;

/**
 * Why a password cannot be used, in words that go on from "this password cannot be used:"; `undefined` when it can. There are no
 * rules about kinds of characters and no expiry: both make passwords worse.
 * @param about what belongs to the person, such as name and e-mail address: a password must not be made of it
 */
export function passwordProblem(password: string, about: readonly string[]): string | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `it has fewer than ${SHORTEST_PASSWORD} characters`;
  if (length > LONGEST_PASSWORD) return `it has more than ${LONGEST_PASSWORD} characters`;
  if (isCommon(password)) return 'it is among those that are tried first';
  if (isMadeOf(password, [...about, ...OWN_WORDS]))
    return 'it is made of your name, your e-mail address or the name of this service';
  return undefined;
}

/** Whether fewer than eight characters remain when words of the context, and what decorates them, are taken away. */
function isMadeOf(password: string, about: readonly string[]): boolean {
  const words = about
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map(plain)
    .filter((word) => word.length >= SHORTEST_CONTEXT)
    .sort((a, b) => b.length - a.length);
  const text = plain(password);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && [...rest.replace(/[^\p{L}]+/gu, '')].length < SHORTEST_PASSWORD;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
