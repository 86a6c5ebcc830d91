import { Checkpoints } from '@cyberdrill/audit';
import { isStorableId, type Checkpoint, type CheckpointedChain } from '@cyberdrill/domain';
import type { EntityDTO } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { CheckpointRow } from '../entities/checkpoint-row.ts';

/** Signed checkpoints in PostgreSQL. */
export class PostgresCheckpoints extends Checkpoints {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async put(checkpoint: Checkpoint): Promise<void> {
    const exerciseId = checkpoint.chain === 'journal' ? checkpoint.exerciseId : null;
    await this.database.run('platform', (em) =>
      em.insert(CheckpointRow, { ...checkpoint, exerciseId, checkpointId: randomUUID() }),
    );
  }

  async of(chain: CheckpointedChain): Promise<Checkpoint[]> {
    const exerciseId = chain.chain === 'journal' ? chain.exerciseId : null;
    if (exerciseId !== null && !isStorableId(exerciseId)) return [];
    const scope = exerciseId === null ? 'platform' : { exerciseId };
    return this.database.run(scope, async (em) => {
      const where = { chain: chain.chain, exerciseId };
      const rows = await em.find(CheckpointRow, where, { orderBy: { seq: 'asc', atMs: 'asc' } });
      return rows.map(checkpointOf);
    });
  }

  async latest(): Promise<Checkpoint[]> {
    return this.database.run('platform', async (em) => {
      const rows = await em
        .createQueryBuilder(CheckpointRow)
        .select('*')
        .distinctOn(['chain', 'exerciseId'])
        .orderBy({ chain: 'asc', exerciseId: 'asc', seq: 'desc', atMs: 'desc' })
        .execute('all');
      return rows.map(checkpointOf);
    });
  }
}

function checkpointOf(row: EntityDTO<CheckpointRow>): Checkpoint {
  const { chain, exerciseId, seq, headHash, atMs, publicKeyId, signature } = row;
  const facts = { seq, headHash, atMs, publicKeyId, signature };
  return chain === 'audit' ? { chain, ...facts } : { chain, exerciseId: exerciseId ?? '', ...facts };
}
