import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import type { PoolConfig } from 'pg';
import { ENTITIES } from '../entities/index.ts';
import { MIGRATIONS } from '../migrations/index.ts';

/** Where the database keeps what migrations it went through. */
export const MIGRATION_TABLE = 'migration';

/** What the application, the migrations and their tests agree on about the database at `url`. */
export function ormOptions(url: string, pool: PoolConfig = {}): Options {
  return defineConfig({
    clientUrl: url,
    // The driver reads the whole address, with a socket's folder or TLS options that the ORM would drop.
    driverOptions: { connectionString: url, ...pool },
    entities: ENTITIES,
    extensions: [Migrator],
    // Databases are made by operators or by the embedded server, never in passing.
    ensureDatabase: false,
    // Classes, not a folder to search: the bundled application has no such folder.
    migrations: {
      migrationsList: [...MIGRATIONS],
      tableName: MIGRATION_TABLE,
      snapshot: false,
      silent: true,
    },
    // The ORM writes values into the statement, and a NUL would end it there.
    onQuery: (sql, values) => {
      if (values.some((value) => typeof value === 'string' && value.includes('\0')))
        throw new TypeError('A text with NUL cannot be stored or looked for.');
      return sql;
    },
    colors: false,
  });
}
