/**
 * The known word most like an unknown one, or `undefined` when none is near enough to be what was meant (a third of its letters
 * wrong at most).
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.ceil(Math.min(word.length, LONGEST) / 3) + 1;
  for (const candidate of known) {
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
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [above = 0, left = 0, diagonal = 0] = [row[j + 1], next[j], row[j]];
      next.push(Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
