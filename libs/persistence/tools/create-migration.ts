/**
 * Writes the migration that leads from the last snapshot to the entities as they are now:
 *
 *     npm exec -c 'node libs/persistence/tools/create-migration.ts <what-it-does>'
 *
 * Then add its class to src/migrations/index.ts. No database is needed; the snapshot tells what there is.
 */
import { fileURLToPath } from 'node:url';
import { TSMigrationGenerator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../src/database/orm-options.ts';

/** Forward only: a journal is not un-migrated. */
class ForwardOnly extends TSMigrationGenerator {
  override generateMigrationFile(className: string, diff: { up: string[]; down: string[] }): string {
    return super.generateMigrationFile(className, { up: diff.up, down: [] });
  }
}

const name = process.argv[2];
if (name === undefined) throw new Error('Say in a word or two, joined by hyphens, what the migration does.');
const fileName = (timestamp: string, what?: string): string => `${timestamp}-${what}`;
const folder = fileURLToPath(new URL('../src/migrations', import.meta.url));
const orm = new MikroORM({
  ...ormOptions('postgres://nobody@localhost/none'),
  migrations: {
    path: folder,
    pathTs: folder,
    snapshotName: '.snapshot',
    emit: 'ts',
    generator: ForwardOnly,
    fileName,
  },
});
const created = await orm.migrator.create(undefined, false, false, name);
console.log(
  created.fileName === ''
    ? 'The entities are as the snapshot has them; there is nothing to migrate.'
    : created.fileName,
);
await orm.close();
