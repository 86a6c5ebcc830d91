import { MikroORM } from '@mikro-orm/postgresql';
import type { Log } from '../log.ts';
import { assertHeldByWalls } from './assert-held-by-walls.ts';
import { assertMigrated } from './assert-migrated.ts';
import { Database } from './database.ts';
import { ormOptions } from './orm-options.ts';
import { poolOptions, type ConnectionLimits } from './pool-options.ts';

/** Choices for a pool of connections. */
export interface OpenDatabaseOptions {
  readonly log: Log;
  /** Shown in the server's list of connections. Default `cyberdrill`. */
  readonly applicationName?: string;
  /** Default 10. */
  readonly maxConnections?: number;
  /** Left out: some seconds each. */
  readonly limits?: Partial<ConnectionLimits>;
}

/**
 * Opens the database and checks that it answers, has this release's tables, and holds us to their policies.
 * @throws AppError STORE_UNAVAILABLE when it does not answer
 * @throws DatabaseVersionError when its tables are older or newer
 * @throws DatabaseRoleError when row-level security does not hold the address's role
 */
export async function openDatabase(url: string, options: OpenDatabaseOptions): Promise<Database> {
  const { log, applicationName = 'cyberdrill', maxConnections = 10, limits } = options;
  const orm = new MikroORM({
    ...ormOptions(url, poolOptions(applicationName, maxConnections, limits)),
    logger: (message) => log.warn(message),
  });
  const pool = await orm.em.getConnection().getNativeClient();
  // A connection that dies while nobody uses it would otherwise end the process.
  pool.on('error', (error) => {
    if (!pool.ending) log.warn(`A database connection was lost: ${error.message}`);
  });
  const database = new Database(url, orm, pool, log);
  try {
    await database.run('nothing', async (em) => {
      await assertMigrated(em);
      await assertHeldByWalls(em, log);
    });
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
