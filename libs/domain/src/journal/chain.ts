import type { JournalHead } from '../ports/exercise-journal.ts';
import { canonicalJson, CanonicalJsonError } from './canonical-json.ts';
import { GENESIS_HASH, type DatedEntry, type Entry } from './entry.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Handed in, because the core has no libraries. */
export type Sha256 = (text: string) => string;

/** Whether a journal is intact; if not, its first bad entry and what is wrong with it. */
export type ChainVerdict =
  | { readonly ok: true; readonly head: JournalHead }
  | { readonly ok: false; readonly seq: number; readonly problem: string };

/** The head of a journal without entries. */
export const EMPTY_CHAIN: JournalHead = { seq: 0, hash: GENESIS_HASH };

/** The hash of an entry: SHA-256 over the hash before it, followed by the canonical JSON of all its other properties. */
export function entryHash(entry: Omit<Entry, 'hash'>, sha256: Sha256): string {
  const { prevHash, hash: _, ...rest } = entry as Entry;
  return sha256(prevHash + canonicalJson(rest));
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
 * What was cut off at the end leaves no trace in the chain: hold the head against one noted elsewhere.
 */
export function verifyChain(entries: Iterable<Entry>, sha256: Sha256): ChainVerdict {
  let head = EMPTY_CHAIN;
  let exerciseId: string | undefined;
  for (const entry of entries) {
    exerciseId ??= entry.exerciseId;
    const problem = problemOf(entry, head, exerciseId, sha256);
    if (problem !== undefined) return { ok: false, seq: head.seq + 1, problem };
    head = { seq: entry.seq, hash: entry.hash };
  }
  return { ok: true, head };
}

function problemOf(entry: Entry, head: JournalHead, exerciseId: string, sha256: Sha256): string | undefined {
  if (entry.seq !== head.seq + 1)
    return `it is numbered ${String(entry.seq)} where ${head.seq + 1} should follow`;
  if (entry.exerciseId !== exerciseId) return 'it belongs to another exercise';
  if (entry.prevHash !== head.hash) return 'it does not name the hash of the entry before it';
  if (entry.hash !== hashOrNothing(entry, sha256)) return 'its hash does not match its content';
  return undefined;
}

function hashOrNothing(entry: Entry, sha256: Sha256): string | undefined {
  try {
    return entryHash(entry, sha256);
  } catch (error) {
    if (error instanceof CanonicalJsonError) return undefined;
    throw error;
  }
}
