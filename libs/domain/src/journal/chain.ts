import type { JournalHead } from '../ports/exercise-journal.ts';
import type { DatedEntry, Entry } from './entry.ts';
import { linkHash, verifyLinks, type ChainVerdict, type Sha256 } from './link.ts';

/** The hash of an entry; see {@link linkHash}. */
export function entryHash(entry: Omit<Entry, 'hash'>, sha256: Sha256): string {
  return linkHash(entry, sha256);
}

/**
 * Makes journal entries of decided ones: says to which exercise they belong and when they were written, and chains each to the
 * one before.
 * @param head the end of the journal they are to follow
 * @param recordedAtMs when they are written: wall milliseconds since 1970
 * @throws RangeError when the entries do not take the next places
 * @throws CanonicalJsonError when an entry holds what JSON cannot
 */
export function seal(
  entries: readonly DatedEntry[],
  head: JournalHead,
  exerciseId: string,
  recordedAtMs: number,
  sha256: Sha256,
): Entry[] {
  let prevHash = head.hash;
  return entries.map((entry, index) => {
    if (entry.seq !== head.seq + index + 1) {
      throw new RangeError(`entry ${entry.seq} cannot follow entry ${head.seq + index}`);
    }
    const unhashed = { ...entry, exerciseId, recordedAtMs, prevHash };
    prevHash = entryHash(unhashed, sha256);
    return { ...unhashed, hash: prevHash };
  });
}

/**
 * Proves a whole journal, from its first entry on, or finds the first entry that does not fit. Reads entry by entry and keeps none.
 * What was cut off at the end leaves no trace in the chain: see `verifyCheckpoints`.
 */
export function verifyChain(entries: Iterable<Entry>, sha256: Sha256): ChainVerdict {
  let exerciseId: string | undefined;
  return verifyLinks(entries, sha256, (entry) => {
    exerciseId ??= entry.exerciseId;
    return entry.exerciseId === exerciseId ? undefined : 'it belongs to another exercise';
  });
}
