import { TableNotFoundException, type EntityManager } from '@mikro-orm/postgresql';
import { MIGRATIONS } from '../migrations/index.ts';
import { DatabaseVersionError } from './database-version-error.ts';
import { MIGRATION_TABLE } from './orm-options.ts';

/** @throws DatabaseVersionError unless exactly this release's migrations were carried out */
export async function assertMigrated(em: EntityManager): Promise<void> {
  const done = new Set(await carriedOut(em));
  const ours = MIGRATIONS.map(({ name }) => name);
  const missing = ours.filter((name) => !done.has(name));
  const strange = [...done].filter((name) => !ours.includes(name));
  if (strange.length > 0) {
    throw new DatabaseVersionError(
      `The database was brought up to date by a later release (${strange.join(', ')}). Start that release instead.`,
    );
  }
  if (missing.length > 0) {
    throw new DatabaseVersionError(
      `The database is not up to date (${missing.join(', ')}). Run "npm run cyberdrill -- db migrate" first.`,
    );
  }
}

async function carriedOut(em: EntityManager): Promise<string[]> {
  try {
    const rows = await em.execute<{ name: string }[]>(`select name from ${MIGRATION_TABLE}`);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error instanceof TableNotFoundException) return [];
    throw error;
  }
}
