import { canonicalJson } from './canonical-json.ts';

/** Which chain a checkpoint is of: an exercise's journal, or the audit log of the platform. */
export type CheckpointedChain =
  { readonly chain: 'journal'; readonly exerciseId: string } | { readonly chain: 'audit' };

/** What a checkpoint says, before it is signed. */
export type UnsignedCheckpoint = CheckpointedChain & {
  /** Place of the entry that was the last one then. */
  readonly seq: number;
  /** Its hash, and so the hash over everything before it. */
  readonly headHash: string;
  /** When it was signed: wall milliseconds since 1970 (UTC), by the database's clock. */
  readonly atMs: number;
  /** Which key signed it: the first 32 hexadecimal digits of the SHA-256 of the public key (SPKI, DER). */
  readonly publicKeyId: string;
};

/**
 * A signed statement of where a chain stood. A chain by itself proves that its entries belong together; whoever can rewrite all of
 * it can chain it anew, or cut off its end. Against a checkpoint that was kept elsewhere he cannot.
 */
export type Checkpoint = UnsignedCheckpoint & {
  /** Ed25519 over {@link signedText}, base64url. */
  readonly signature: string;
};

/** The text that is signed: the canonical JSON (RFC 8785) of all but the signature. */
export function signedText(checkpoint: UnsignedCheckpoint): string {
  const { signature: _, ...unsigned } = checkpoint as Checkpoint;
  return canonicalJson(unsigned);
}

/** Names a chain as a key of maps. */
export function chainName(chain: CheckpointedChain): string {
  return chain.chain === 'audit' ? 'audit' : `journal ${chain.exerciseId}`;
}

/** A head hash for the eye, to compare aloud or on paper: its first 16 hexadecimal digits in groups of four. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replace(/.{4}(?=.)/g, '$& ');
}
