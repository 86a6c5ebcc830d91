import type { JournalHead } from '../ports/exercise-journal.ts';
import { CanonicalJsonError } from './canonical-json.ts';
import { GENESIS_HASH, type Entry } from './entry.ts';
import { hashOf, type Sha256 } from './seal.ts';

/** What may be wrong with a link of the chain. */
export type ChainProblem =
  | 'an entry is missing before it'
  | 'it belongs to another exercise'
  | 'it does not follow the entry before it'
  | 'its content does not match its hash';

/** The end of the chain, or its first bad entry. */
export type ChainFinding =
  | { readonly ok: true; readonly head: JournalHead }
  | { readonly ok: false; readonly seq: number; readonly problem: ChainProblem };

/** The head of a journal without entries. */
export const EMPTY_JOURNAL: JournalHead = { seq: 0, hash: GENESIS_HASH };

/**
 * Proves that a journal is whole and as it was written, from its first entry on. Reads the entries one by one and keeps none.
 * What was cut off at the end leaves no trace in the chain: compare the head with one noted elsewhere.
 */
export function verifyChain(entries: Iterable<Entry>, sha256: Sha256): ChainFinding {
  let head = EMPTY_JOURNAL;
  let exerciseId: string | undefined;
  for (const entry of entries) {
    exerciseId ??= entry.exerciseId;
    const problem = linkProblem(head, exerciseId, entry, sha256);
    if (problem !== undefined) return { ok: false, seq: head.seq + 1, problem };
    head = { seq: entry.seq, hash: entry.hash };
  }
  return { ok: true, head };
}

/** What is wrong with an entry behind a head; `undefined` when nothing is. */
export function linkProblem(
  head: JournalHead,
  exerciseId: string,
  entry: Entry,
  sha256: Sha256,
): ChainProblem | undefined {
  if (entry.exerciseId !== exerciseId) return 'it belongs to another exercise';
  if (entry.seq !== head.seq + 1) return 'an entry is missing before it';
  if (entry.prevHash !== head.hash) return 'it does not follow the entry before it';
  return hasItsHash(entry, sha256) ? undefined : 'its content does not match its hash';
}

function hasItsHash(entry: Entry, sha256: Sha256): boolean {
  try {
    return hashOf(entry, sha256) === entry.hash;
  } catch (error) {
    if (error instanceof CanonicalJsonError) return false;
    throw error;
  }
}
