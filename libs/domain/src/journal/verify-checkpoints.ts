import { chainName, signedText, type Checkpoint, type CheckpointedChain } from './checkpoint.ts';

/** Tells whether a signature over a text was made with the key. Handed in, because the core has no libraries. */
export type VerifySignature = (text: string, signature: string) => boolean;

/** What checkpoints are held against. */
export interface CheckpointEvidence {
  /** The chain that is at hand, proven before. */
  readonly of: CheckpointedChain;
  /** Places in it. */
  readonly entries: number;
  /** The hash of the entry at a place from 1 to `entries`. */
  readonly hashAt: (seq: number) => string | undefined;
  /** Public keys that are trusted, by their id. */
  readonly keys: ReadonlyMap<string, VerifySignature>;
}

/** Whether every checkpoint holds; if not, the first that does not, counted from 1, and what is wrong. */
export type CheckpointVerdict =
  | { readonly ok: true; readonly checkpoints: number; readonly lastSeq: number }
  | { readonly ok: false; readonly number: number; readonly seq: number; readonly problem: string };

/**
 * Holds signed checkpoints against a chain that {@link verifyLinks} has proven. Finds what a chain cannot show by itself: a tail that
 * was cut off, and a chain that was rewritten and chained anew.
 */
export function verifyCheckpoints(
  checkpoints: readonly Checkpoint[],
  evidence: CheckpointEvidence,
): CheckpointVerdict {
  let lastSeq = 0;
  for (const [index, checkpoint] of checkpoints.entries()) {
    const problem = problemOf(checkpoint, evidence);
    if (problem !== undefined) return { ok: false, number: index + 1, seq: checkpoint.seq, problem };
    lastSeq = Math.max(lastSeq, checkpoint.seq);
  }
  return { ok: true, checkpoints: checkpoints.length, lastSeq };
}

function problemOf(
  checkpoint: Checkpoint,
  { of, entries, hashAt, keys }: CheckpointEvidence,
): string | undefined {
  const { seq, headHash, publicKeyId, signature } = checkpoint;
  const isSigned = keys.get(publicKeyId);
  if (isSigned === undefined) return `it names the key ${publicKeyId}, which is not the one given`;
  if (!isSigned(signedText(checkpoint), signature)) return 'its signature does not match what it says';
  if (chainName(checkpoint) !== chainName(of)) return `it is of another chain: ${chainName(checkpoint)}`;
  if (seq > entries) return `it was made at entry ${seq}, but there are only ${entries}: the end was cut off`;
  return hashAt(seq) === headHash
    ? undefined
    : `entry ${seq} has another hash than was signed: what stands up to there was rewritten`;
}
