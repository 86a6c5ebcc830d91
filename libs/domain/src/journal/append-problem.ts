import type { JournalHead } from '../ports/exercise-journal.ts';
import type { Entry } from './entry.ts';

/**
 * Says what is wrong with appending these entries behind a head: each must belong to the exercise, take the next place
 * and link to the hash before it. `undefined` when nothing is.
 */
export function appendProblem(
  exerciseId: string,
  head: JournalHead,
  entries: readonly Entry[],
): string | undefined {
  let { seq, hash } = head;
  for (const entry of entries) {
    const place = `the entry for place ${seq + 1} of ${exerciseId}`;
    if (entry.exerciseId !== exerciseId) return `${place} belongs to another exercise`;
    if (entry.seq !== seq + 1) return `${place} is numbered ${entry.seq}`;
    if (entry.prevHash !== hash) return `${place} does not link to the entry before it`;
    ({ seq, hash } = entry);
  }
  return undefined;
}
