import type { JournalHead } from '../ports/exercise-journal.ts';
import { canonicalJson, CanonicalJsonError } from './canonical-json.ts';
import { GENESIS_HASH } from './entry.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Handed in, because the core has no libraries. */
export type Sha256 = (text: string) => string;

/** What every link of a hash chain has, be it an entry of a journal or of the audit log. */
export interface ChainLink {
  /** Place in the chain: 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Hash of the link before; 64 zeros for the first. */
  readonly prevHash: string;
  readonly hash: string;
}

/** Whether a chain is intact; if not, its first bad link and what is wrong with it. */
export type ChainVerdict =
  | { readonly ok: true; readonly head: JournalHead }
  | { readonly ok: false; readonly seq: number; readonly problem: string };

/** What must hold of a link beside its place in the chain; tells what is wrong with it. */
export type LinkCheck<L> = (link: L) => string | undefined;

/** The head of a chain without links. */
export const EMPTY_CHAIN: JournalHead = { seq: 0, hash: GENESIS_HASH };

/**
 * The hash of a link: SHA-256 over the hash before it, followed by the canonical JSON of all its other properties.
 * @throws CanonicalJsonError when it holds what JSON cannot
 */
export function linkHash(link: { readonly prevHash: string }, sha256: Sha256): string {
  const { prevHash, hash: _, ...rest } = link as ChainLink;
  return sha256(prevHash + canonicalJson(rest));
}

/**
 * Proves a chain, or finds the first link that does not fit. Reads link by link and keeps none.
 * What was cut off at the end leaves no trace in a chain: a signed checkpoint does.
 * @param from what the first link must follow; left out, the chain is proven from its beginning
 */
export function verifyLinks<L extends ChainLink>(
  links: Iterable<L>,
  sha256: Sha256,
  check: LinkCheck<L> = () => undefined,
  from: JournalHead = EMPTY_CHAIN,
): ChainVerdict {
  let head = from;
  for (const link of links) {
    const problem = placeProblem(link, head) ?? check(link) ?? hashProblem(link, head, sha256);
    if (problem !== undefined) return { ok: false, seq: head.seq + 1, problem };
    head = { seq: link.seq, hash: link.hash };
  }
  return { ok: true, head };
}

function placeProblem({ seq }: ChainLink, head: JournalHead): string | undefined {
  return seq === head.seq + 1
    ? undefined
    : `it is numbered ${String(seq)} where ${head.seq + 1} should follow`;
}

function hashProblem(link: ChainLink, head: JournalHead, sha256: Sha256): string | undefined {
  if (link.prevHash !== head.hash) return 'it does not name the hash of the entry before it';
  return link.hash === hashOrNothing(link, sha256) ? undefined : 'its hash does not match its content';
}

function hashOrNothing(link: ChainLink, sha256: Sha256): string | undefined {
  try {
    return linkHash(link, sha256);
  } catch (error) {
    if (error instanceof CanonicalJsonError) return undefined;
    throw error;
  }
}
