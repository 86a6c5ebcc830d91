import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../database/orm-options.ts';
import { MIGRATIONS } from './index.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

describe('the migrations', () => {
  it('lead to the entities as they are', async () => {
    const orm = new MikroORM({
      ...ormOptions('postgres://nobody@localhost/none'),
      migrations: { path: FOLDER, pathTs: FOLDER, snapshotName: '.snapshot', emit: 'ts' },
    });
    // False: the snapshot that the newest migration left differs in nothing. Else run tools/create-migration.ts.
    expect(await orm.migrator.checkSchema()).toBe(false);
    await orm.close();
  });

  it('are all listed, oldest first', () => {
    const files = readdirSync(FOLDER).filter((name) => /^\d{14}-.*\.ts$/.test(name));
    const ofFile = (name: string): string => `Migration${name.replace('.ts', '').replaceAll('-', '_')}`;
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(files.sort().map(ofFile));
  });

  it('go forward only', () => {
    for (const migration of MIGRATIONS)
      expect(Object.getOwnPropertyNames(migration.class.prototype)).not.toContain('down');
  });
});
