import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { DatabaseRoleError } from './database-role-error.ts';
import { grantToApplication } from './grant-to-application.ts';
import { isForbidden } from './is-forbidden.ts';
import { ormOptions } from './orm-options.ts';
import { storeFailure } from './store-failure.ts';

/** Any number does, as long as nobody else uses it for a lock: "cyberdrill" in letters of a phone. */
const MIGRATION_LOCK = 2_923_737_455;

const NOT_THE_OWNER =
  'The role of DATABASE_URL does not own the tables, and so may not change them. Give the address of their owner; README.md, "A PostgreSQL of your own", tells of the two roles.';

/**
 * Brings the database's tables up to this release, and gives the server's role what it needs of them. Several processes may
 * do so at once: they take turns, and who comes second finds nothing to do.
 * @param url address for the tables' owner
 * @returns names of the migrations that were carried out now
 * @throws AppError STORE_UNAVAILABLE when the database is away
 * @throws DatabaseRoleError when the address is not the owner's
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  const turn = new Client({ connectionString: url, application_name: 'cyberdrill migrate', keepAlive: true });
  // Losing this connection loses the lock and fails the query in flight; an event nobody hears would end the process.
  turn.on('error', () => undefined);
  try {
    await turn.connect();
    await turn.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await migrate(url);
    await grantToApplication(turn);
    return done;
  } catch (error) {
    throw isForbidden(error) ? new DatabaseRoleError(NOT_THE_OWNER) : storeFailure(error);
  } finally {
    await turn.end();
  }
}

async function migrate(url: string): Promise<string[]> {
  const orm = new MikroORM(ormOptions(url, { max: 2 }));
  try {
    const done = await orm.migrator.up();
    return done.map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}
