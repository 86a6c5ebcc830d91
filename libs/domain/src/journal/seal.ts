import type { JournalHead } from '../ports/exercise-journal.ts';
import { canonicalJson } from './canonical-json.ts';
import type { DatedEntry, Entry } from './entry.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal; handed in, because the core has no cryptography of its own. */
export type Sha256 = (text: string) => string;

/**
 * Makes journal entries of decided ones: says to which exercise they belong and when they were written, and links each to the
 * hash of the one before.
 * @param head the end of the journal they are to follow
 * @param recordedAtMs wall time of writing, milliseconds since 1970 by the database's clock
 * @throws RangeError when the entries do not take the next places
 */
export function seal(
  entries: readonly DatedEntry[],
  head: JournalHead,
  exerciseId: string,
  recordedAtMs: number,
  sha256: Sha256,
): Entry[] {
  const sealed: Entry[] = [];
  let { seq, hash } = head;
  for (const entry of entries) {
    if (entry.seq !== seq + 1) throw new RangeError(`entry ${entry.seq} cannot follow entry ${seq}`);
    const unlinked = { ...entry, exerciseId, recordedAtMs, prevHash: hash };
    const link = { ...unlinked, hash: hashOf(unlinked, sha256) };
    sealed.push(link);
    ({ seq, hash } = link);
  }
  return sealed;
}

/** The hash an entry must have: over the hash before it and the canonical JSON of everything in it but the two hashes. */
export function hashOf(entry: Omit<Entry, 'hash'>, sha256: Sha256): string {
  return sha256(entry.prevHash + canonicalJson({ ...entry, prevHash: undefined, hash: undefined }));
}
