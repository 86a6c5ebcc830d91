/**
 * The known word most like an unknown one, or `undefined` when none is near enough to be what was meant (a third of its letters
 * wrong at most, and one right).
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(Math.ceil(word.length / 3) + 1, word.length);
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** A remedy for a word that is not known: the one that was likely meant, else what there is to choose from. */
export function suggest(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (known.length === 0) return 'There is none to choose from yet; add it first.';
  const shown = known.slice(0, MOST_SHOWN).join(', ');
  return `Choose one of: ${shown}${known.length > MOST_SHOWN ? ', …' : ''}.`;
}

const LONGEST = 64;
const MOST_SHOWN = 20;

/** Levenshtein distance; words beyond {@link LONGEST} letters are unlike everything. */
function editDistance(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return Infinity;
  const row = new Uint8Array(b.length + 1).map((_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    let diagonal = i;
    let left = i + 1;
    for (let j = 0; j < b.length; j += 1) {
      const above = row[j + 1] ?? 0;
      const exchanged = diagonal + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1);
      row[j] = left;
      left = Math.min(above + 1, left + 1, exchanged);
      diagonal = above;
    }
    row[b.length] = left;
  }
  return row[b.length] ?? 0;
}
