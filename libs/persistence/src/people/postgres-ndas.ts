import type { AcceptedNda, NdaText } from '@cyberdrill/contracts';
import { DEFAULT_NDA, DEFAULT_NDA_VERSION, Ndas, type NdaRecord } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { ForeignKeyConstraintViolationException, raw, type EntityManager } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { NdaAcceptanceRow } from '../entities/nda-acceptance-row.ts';
import { NdaTextRow } from '../entities/nda-text-row.ts';
import { isUuid } from '../identity/uuid.ts';

/** Who sets a text takes this lock of the exercise, so that versions are counted one after the other. */
const LOCK_TEXTS = 'select pg_advisory_xact_lock(hashtextextended(?, 2923737457))';

const DEFAULT: NdaText = { version: DEFAULT_NDA_VERSION, texts: DEFAULT_NDA };

interface AcceptanceRow {
  readonly account_id: string;
  readonly name: string;
  readonly version: number;
  readonly language: string;
  readonly sha256: string;
  readonly at_ms: number;
}

/** Texts to be agreed to, and acceptances of them, in PostgreSQL. */
export class PostgresNdas extends Ndas {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async current(exerciseId: string): Promise<NdaText> {
    return this.database.run('platform', (em) => currentOf(em, exerciseId));
  }

  async versions(exerciseId: string): Promise<readonly NdaText[]> {
    const rows = await this.database.run('platform', (em) =>
      em.find(NdaTextRow, { exerciseId }, { orderBy: { version: 'desc' } }),
    );
    return [...rows.map(({ version, texts }) => ({ version, texts })), DEFAULT];
  }

  async set(exerciseId: string, texts: NdaText['texts']): Promise<NdaText> {
    return this.database.transact('platform', async (em) => {
      await em.execute(LOCK_TEXTS, [exerciseId]);
      const version = (await currentOf(em, exerciseId)).version + 1;
      await asKnown(
        () => em.insert(NdaTextRow, { exerciseId, version, texts, setAtMs: raw(NOW_MS) }),
        'EXERCISE_UNKNOWN',
      );
      return { version, texts };
    });
  }

  async accept(acceptance: Omit<NdaRecord, 'atMs'>): Promise<void> {
    await this.database.run('platform', (em) => insertAcceptance(em, acceptance));
  }

  async lastOf(accountId: string, exerciseId: string): Promise<AcceptedNda | undefined> {
    if (!isUuid(accountId)) return undefined;
    const row = await this.database.run('platform', (em) =>
      em.findOne(NdaAcceptanceRow, { accountId, exerciseId }, { orderBy: { atMs: 'desc', version: 'desc' } }),
    );
    if (row === null) return undefined;
    const { version, language, sha256, atMs } = row;
    return { version, language, sha256, atMs };
  }

  async acceptances(exerciseId: string): Promise<readonly (NdaRecord & { readonly name: string })[]> {
    const rows = await this.database.run('platform', (em) =>
      em.execute<AcceptanceRow[]>(
        `select n.*, a.name from nda_acceptance n join account a using (account_id)
          where n.exercise_id = ? order by n.at_ms desc, a.name, n.version desc`,
        [exerciseId],
      ),
    );
    return rows.map(({ account_id: accountId, name, version, language, sha256, at_ms: atMs }) => {
      return { accountId, exerciseId, name, version, language, sha256, atMs };
    });
  }
}

/**
 * Records an acceptance, in a transaction that may do more; the first of the same words counts.
 * @throws AppError EXERCISE_UNKNOWN
 */
export async function insertAcceptance(
  em: EntityManager,
  acceptance: Omit<NdaRecord, 'atMs'>,
): Promise<void> {
  const { exerciseId, accountId, version, sha256, language } = acceptance;
  await asKnown(
    () =>
      em.execute(
        `insert into nda_acceptance (exercise_id, account_id, version, sha256, language, at_ms)
         values (?, ?, ?, ?, ?, ${NOW_MS}) on conflict do nothing`,
        [exerciseId, accountId, version, sha256, language],
      ),
    'EXERCISE_UNKNOWN',
  );
}

async function currentOf(em: EntityManager, exerciseId: string): Promise<NdaText> {
  const row = await em.findOne(NdaTextRow, { exerciseId }, { orderBy: { version: 'desc' } });
  return row === null ? DEFAULT : { version: row.version, texts: row.texts };
}

async function asKnown(work: () => Promise<unknown>, code: 'EXERCISE_UNKNOWN'): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ForeignKeyConstraintViolationException) throw new AppError(code);
    throw error;
  }
}
