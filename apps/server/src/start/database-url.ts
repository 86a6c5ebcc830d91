import { migrateDatabase, startEmbeddedPostgres } from '@cyberdrill/persistence';
import type { Config } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { Closers } from './closers.ts';

/**
 * Address of the database: the configured one, else that of the embedded one, started now and brought up to date.
 * A configured one is brought up to date by `cyberdrill db migrate`, when its operator wants it.
 * @throws DataInUseError, EmbeddedPostgresError
 */
export async function databaseUrl(
  { databaseUrl, dataDir }: Config,
  closers: Closers,
  logger: LoggerService,
): Promise<string> {
  if (databaseUrl !== undefined) return databaseUrl;
  const postgres = await startEmbeddedPostgres({ dataDir, log: logger });
  closers.add('embedded PostgreSQL', () => postgres.stop());
  await migrateDatabase(postgres.url);
  return postgres.url;
}
