/** Zero-width and direction marks: invisible, and pasted along with right-to-left text and with addresses. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/**
 * A text as checks compare it: compatibility forms unified (NFKC), without regard to case, invisible marks removed, every run
 * of white space one space, none outside.
 */
export function normalise(text: string): string {
  return foldCase(text.normalize('NFKC'))
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** By way of upper case, because only that unifies ß with ss; the final sigma is then the one letter that has two small forms. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
