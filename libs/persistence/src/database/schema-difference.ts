import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from './orm-options.ts';
import { storeFailure } from './store-failure.ts';

/**
 * The SQL that would make a database's tables what this release expects; empty when they are that already. For checks:
 * only migrations change a database.
 * @throws AppError STORE_UNAVAILABLE when the database is away
 */
export async function schemaDifference(url: string): Promise<string> {
  const orm = new MikroORM(ormOptions(url, { max: 2 }));
  try {
    return (await orm.schema.getUpdateSchemaSQL({ wrap: false })).trim();
  } catch (error) {
    throw storeFailure(error);
  } finally {
    await orm.close(true);
  }
}
