import { canonicalJson } from './canonical-json.ts';
import { GENESIS_HASH, type DatedEntry, type Entry } from './entry.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Handed in, because the core has no libraries. */
export type Sha256 = (text: string) => string;

/** Where a chain ends. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** Whether a journal is intact; if not, its first bad entry and what is wrong with it. */
export type ChainVerdict =
  | { readonly ok: true; readonly head: ChainHead }
  | { readonly ok: false; readonly seq: number; readonly problem: string };

/** The head of a journal without entries. */
export const EMPTY_CHAIN: ChainHead = { seq: 0, hash: GENESIS_HASH };

/** The hash of an entry: SHA-256 over the hash before it, followed by the canonical JSON of all its other properties. */
export function entryHash(entry: Omit<Entry, 'hash'>, sha256: Sha256): string {
  const { prevHash, hash: _, ...rest } = entry as Entry;
  return sha256(prevHash + canonicalJson(rest));
}

/**
 * Chains decided entries to a journal's head.
 * @param recordedAtMs when they are written: wall milliseconds since 1970
 */
export function seal(
  entries: readonly DatedEntry[],
  head: ChainHead,
  exerciseId: string,
  recordedAtMs: number,
  sha256: Sha256,
): Entry[] {
  let prevHash = head.hash;
  return entries.map((entry) => {
    const unhashed = { ...entry, exerciseId, recordedAtMs, prevHash };
    prevHash = entryHash(unhashed, sha256);
    return { ...unhashed, hash: prevHash };
  });
}

/** Proves a whole journal, from its first entry on, or finds the first entry that does not fit. */
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

function problemOf(entry: Entry, head: ChainHead, exerciseId: string, sha256: Sha256): string | undefined {
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
  } catch {
    return undefined;
  }
}
