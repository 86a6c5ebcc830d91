import { migrateDatabase, startEmbeddedPostgres } from '@cyberdrill/persistence';
import type { Config } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { Closers } from './closers.ts';

/** One database, as the stores reach it and as the alarms do. */
export interface DatabaseAddresses {
  readonly stores: string;
  readonly alarms: string;
}

/**
 * Addresses of the database: the configured one for all, else those of the embedded one, started now and brought up to
 * date. A configured one is brought up to date by `cyberdrill db migrate`, when its operator wants it.
 * @throws DataInUseError, EmbeddedPostgresError
 */
export async function databaseAddresses(
  { databaseUrl, dataDir }: Config,
  closers: Closers,
  logger: LoggerService,
): Promise<DatabaseAddresses> {
  if (databaseUrl !== undefined) return { stores: databaseUrl, alarms: databaseUrl };
  const postgres = await startEmbeddedPostgres({ dataDir, log: logger });
  closers.add('embedded PostgreSQL', () => postgres.stop());
  await migrateDatabase(postgres.ownerUrl);
  return { stores: postgres.url, alarms: postgres.alarmsUrl };
}
