import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DATABASE_ROLES,
  migrateDatabase,
  openDatabase,
  PostgresAccessKeys,
  PostgresFileStore,
  PostgresJournal,
  schemaDifference,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@cyberdrill/persistence';
import { createAlarms } from '@cyberdrill/scheduling';
import { notesBehind } from '@cyberdrill/testing';
import { Client } from 'pg';
import { quiet } from './quiet.ts';

const { owner, application, alarms } = DATABASE_ROLES;
const WITHOUT_WALLS = fileURLToPath(new URL('../../fixtures/database/without-walls.sql', import.meta.url));

describe('row-level security on the embedded server', () => {
  let dataDir: string;
  let ends: (() => Promise<unknown>)[];

  const start = async (): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir, log: quiet });
    ends.push(() => server.stop());
    return server;
  };
  const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-walls-'));
    // Run by root, PostgreSQL is another user, who must get through.
    await chmod(dataDir, 0o755);
    ends = [];
  });
  afterEach(async () => {
    for (const end of ends.reverse()) await end();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('holds the server’s role: no superuser, no owner, nothing else it could become', async () => {
    const server = await start();
    await migrateDatabase(server.ownerUrl);
    for (const [url, name] of [
      [server.url, application],
      [server.alarmsUrl, alarms],
    ] as const) {
      expect(
        await query(
          url,
          `select current_user::text as name,
                  rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as may_more,
                  (select count(*)::int from pg_roles where pg_has_role(current_user, oid, 'member')) as roles,
                  (select count(*)::int from pg_class where relowner = current_user::regrole) as tables
             from pg_roles where rolname = current_user`,
        ),
      ).toEqual([{ name, may_more: false, roles: 1, tables: 0 }]);
    }
    const walls = await query(
      server.superuserUrl.replace('/postgres?', '/cyberdrill?'),
      `select relname from pg_class where relowner = '${owner}'::regrole and relkind = 'r'
          and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(walls).toEqual([{ relname: 'migration' }]);
  }, 60_000);

  it('is put up around the data of a release that had none, and nothing of them is lost', async () => {
    const first = await start();
    await becomeOlder(first);
    await first.stop();

    const server = await start();
    const done = await migrateDatabase(server.ownerUrl);
    expect(done).toContain('Migration20261124115859_row_security');
    expect(await schemaDifference(server.ownerUrl)).toBe('');
    const database = await openDatabase(server.url, { log: quiet });
    ends.push(() => database.close());
    const journal = new PostgresJournal(database);
    expect(await journal.list()).toMatchObject([{ exerciseId: 'ex-old', title: 'Before walls', headSeq: 1 }]);
    expect(await journal.read('ex-old', 0)).toMatchObject([{ seq: 1, data: { text: 'kept' } }]);
    await journal.transact('ex-old', (locked) => locked.append(notesBehind('ex-old', locked, ['new'])));
    expect(await journal.read('ex-old', 1)).toHaveLength(1);
    const { access, token } = await new PostgresAccessKeys(database).grant({
      exerciseId: 'ex-old',
      role: 'director',
    });
    expect(await new PostgresAccessKeys(database).find(token)).toEqual(access);
    const files = new PostgresFileStore(database);
    const meta = { name: 'a', mediaType: 'text/plain', ownerTeamId: 'getonia' };
    const { sha256 } = await files.put('ex-old', Buffer.from('bytes'), meta);
    expect((await files.find('ex-old', sha256))?.ownerTeamIds).toEqual(['getonia']);

    const queue = createAlarms({ backend: 'postgres', url: server.alarmsUrl }, { logger: quiet });
    ends.push(() => queue.stop());
    await queue.arm({ exerciseId: 'ex-old', epoch: 1, dueAtMs: Date.now() + 3_600_000 });
    expect(await queue.armed('ex-old')).toHaveLength(1);
  }, 90_000);

  /** What a release before row-level security left: one role that owned and did everything, alarms included. */
  async function becomeOlder({ superuserUrl, ownerUrl }: EmbeddedPostgres): Promise<void> {
    for (const sql of [
      `drop database cyberdrill`,
      `drop role ${application}`,
      `drop role ${alarms}`,
      `create database cyberdrill owner ${owner}`,
    ])
      await query(superuserUrl, sql);
    await query(ownerUrl, await readFile(WITHOUT_WALLS, 'utf8'));
  }
});
