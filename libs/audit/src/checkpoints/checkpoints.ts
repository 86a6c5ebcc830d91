import type { Checkpoint, CheckpointedChain } from '@cyberdrill/domain';

/** The signed checkpoints, kept beside the chains they are of. None is ever changed or removed. */
export abstract class Checkpoints {
  /** Keeps a checkpoint. */
  abstract put(checkpoint: Checkpoint): Promise<void>;
  /** Those of one chain, by place and then by time. */
  abstract of(chain: CheckpointedChain): Promise<Checkpoint[]>;
  /** Of every chain the one with the highest place, whichever process made it. */
  abstract latest(): Promise<Checkpoint[]>;
}
