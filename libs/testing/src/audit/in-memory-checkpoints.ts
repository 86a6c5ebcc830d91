import { Checkpoints } from '@cyberdrill/audit';
import { chainName, type Checkpoint, type CheckpointedChain } from '@cyberdrill/domain';

/** The twin of the checkpoints in PostgreSQL for tests without one. */
export class InMemoryCheckpoints extends Checkpoints {
  private readonly kept: Checkpoint[] = [];

  async put(checkpoint: Checkpoint): Promise<void> {
    this.kept.push(structuredClone(checkpoint));
  }

  async of(chain: CheckpointedChain): Promise<Checkpoint[]> {
    return this.kept
      .filter((checkpoint) => chainName(checkpoint) === chainName(chain))
      .sort((one, other) => one.seq - other.seq || one.atMs - other.atMs);
  }

  async latest(): Promise<Checkpoint[]> {
    const byChain = new Map<string, Checkpoint>();
    for (const checkpoint of this.kept) {
      const name = chainName(checkpoint);
      const known = byChain.get(name);
      if (known === undefined || known.seq <= checkpoint.seq) byChain.set(name, checkpoint);
    }
    return [...byChain.values()];
  }
}
