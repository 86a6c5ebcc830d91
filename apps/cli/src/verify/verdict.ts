import {
  verifyChain,
  verifyCheckpoints,
  verifyLinks,
  type ChainLink,
  type ChainVerdict,
  type Checkpoint,
  type CheckpointedChain,
  type CheckpointVerdict,
  type Entry,
  type VerifySignature,
} from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';

/** Which chain a file holds, as its first line has it. */
export function chainIn([first]: readonly ChainLink[]): CheckpointedChain {
  if (first !== undefined && 'who' in first) return { chain: 'audit' };
  return { chain: 'journal', exerciseId: (first as Entry | undefined)?.exerciseId ?? '' };
}

/** Whether the links of a file are a whole chain. */
export function chainVerdict(links: readonly ChainLink[]): ChainVerdict {
  return chainIn(links).chain === 'audit'
    ? verifyLinks(links, sha256)
    : verifyChain(links as readonly Entry[], sha256);
}

/** Whether signed checkpoints hold for a chain that was proven. */
export function checkpointVerdict(
  links: readonly ChainLink[],
  checkpoints: readonly Checkpoint[],
  keys: ReadonlyMap<string, VerifySignature>,
): CheckpointVerdict {
  const hashAt = (seq: number): string | undefined => links[seq - 1]?.hash;
  // An empty file is of no chain; that it is empty is then what is wrong with it.
  const of = links.length === 0 ? (checkpoints[0] ?? chainIn(links)) : chainIn(links);
  return verifyCheckpoints(checkpoints, { of, entries: links.length, hashAt, keys });
}
