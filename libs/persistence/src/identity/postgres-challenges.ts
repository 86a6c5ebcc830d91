import { Challenges, type Challenge } from '@cyberdrill/identity';
import type { Database } from '../database/database.ts';
import { ChallengeRow } from '../entities/challenge-row.ts';

/** Challenges in PostgreSQL. */
export class PostgresChallenges extends Challenges {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async put(challengeId: string, challenge: Challenge, nowMs: number): Promise<void> {
    await this.database.run('platform', async (em) => {
      await em.nativeDelete(ChallengeRow, { expiresAtMs: { $lte: nowMs } });
      await em.insert(ChallengeRow, { challengeId, ...challenge });
    });
  }

  async take(challengeId: string): Promise<Challenge | undefined> {
    const [row] = await this.database.run('platform', (em) =>
      em.execute<TakenRow[]>(
        'delete from challenge where challenge_id = ? returning kind, account_id, data, expires_at_ms',
        [challengeId],
      ),
    );
    if (row === undefined) return undefined;
    return challengeOf(row.kind, row.account_id, row.data, row.expires_at_ms);
  }

  async peek(challengeId: string): Promise<Challenge | undefined> {
    const row = await this.database.run('platform', (em) => em.findOne(ChallengeRow, { challengeId }));
    return row === null ? undefined : challengeOf(row.kind, row.accountId, row.data, row.expiresAtMs);
  }
}

interface TakenRow {
  readonly kind: Challenge['kind'];
  readonly account_id: string | null;
  readonly data: Challenge['data'];
  readonly expires_at_ms: number;
}

function challengeOf(
  kind: Challenge['kind'],
  accountId: string | null | undefined,
  data: Challenge['data'],
  expiresAtMs: number,
): Challenge {
  return { kind, ...(typeof accountId === 'string' && { accountId }), data, expiresAtMs };
}
