import { TableNotFoundException, type EntityManager } from '@mikro-orm/postgresql';
import { MIGRATIONS } from '../migrations/index.ts';
import { DatabaseRoleError } from './database-role-error.ts';
import { DatabaseVersionError } from './database-version-error.ts';
import { isForbidden } from './is-forbidden.ts';
import { MIGRATION_TABLE } from './orm-options.ts';

const NO_RIGHTS =
  'The role of DATABASE_URL has no rights to the tables. Run "npm run cyberdrill -- db migrate" with the address of their owner; README.md, "A PostgreSQL of your own", tells of the two roles.';

/**
 * @throws DatabaseVersionError unless exactly this release's migrations were carried out
 * @throws DatabaseRoleError when the role may not even ask
 */
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
    if (isForbidden(error)) throw new DatabaseRoleError(NO_RIGHTS);
    throw error;
  }
}
