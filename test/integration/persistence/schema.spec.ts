import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DATABASE_ROLES,
  DatabaseRoleError,
  DatabaseVersionError,
  migrateDatabase,
  openDatabase,
  schemaDifference,
} from '@cyberdrill/persistence';
import { emptyDatabase, testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';

describe('migrating a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(() => database.drop());

  it('is asked for before the database is used', async () => {
    await expect(openDatabase(database.url, { log: console })).rejects.toThrow(
      /not up to date .*journal_and_access.* db migrate/,
    );
  });

  it('is done once by one of several processes that try at once', async () => {
    expect(await schemaDifference(database.ownerUrl)).toContain('create table "journal_entry"');
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(database.ownerUrl)));
    expect(runs.filter((done) => done.length > 0)).toHaveLength(1);
  });

  it('leads to exactly the tables that this release expects', async () => {
    expect(await schemaDifference(database.ownerUrl)).toBe('');
  });

  it('a second time changes nothing', async () => {
    expect(await migrateDatabase(database.ownerUrl)).toEqual([]);
    expect(await schemaDifference(database.ownerUrl)).toBe('');
  });

  it('is not asked for, but refused, when a later release did it', async () => {
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query(`insert into migration (name) values ('Migration29990101000000_later')`);
    await client.end();
    const opening = openDatabase(database.url, { log: console });
    await expect(opening).rejects.toThrow(DatabaseVersionError);
    await expect(opening).rejects.toThrow(/by a later release \(Migration29990101000000_later\)/);
  });

  it('says so when asked for as somebody else than the owner', async () => {
    const fresh = await emptyDatabase();
    await expect(migrateDatabase(fresh.url)).rejects.toThrow(DatabaseRoleError);
    await expect(migrateDatabase(fresh.url)).rejects.toThrow(/does not own the tables.*README\.md/);
    await fresh.drop();
  });

  it('is to be done again for a server’s role that was made later', async () => {
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query(`revoke all on all tables in schema public from ${DATABASE_ROLES.application}`);
    await client.query(`delete from migration where name like '%_later'`);
    await client.end();
    const opening = openDatabase(database.url, { log: console });
    await expect(opening).rejects.toThrow(DatabaseRoleError);
    await expect(opening).rejects.toThrow(/no rights to the tables.*db migrate/);
    expect(await migrateDatabase(database.ownerUrl)).toEqual([]);
    await (await openDatabase(database.url, { log: console })).close();
  });

  it('says so when there is no server', async () => {
    const nowhere = 'postgres://nobody@127.0.0.1:1/none';
    await expect(migrateDatabase(nowhere)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(schemaDifference(nowhere)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

describe('the journal’s table', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query(`
      insert into exercise (exercise_id, title, is_live, created_at_ms, head_seq, head_hash, last_recorded_at_ms)
        values ('ex-1', '', false, 0, 1, 'h', 0);
      insert into journal_entry (exercise_id, seq, kind, data, audience, actor, occurred_at_ms, exercise_time_ms,
                                 active_time_ms, recorded_at_ms, prev_hash, hash)
        values ('ex-1', 1, 'control.noted', '{"text":"original"}', '"control"', '{}', 0, 0, 0, 0, '', 'h')`);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each([
    ['a change', `update journal_entry set data = '{"text":"forged"}'`],
    ['a change that matches nothing', `update journal_entry set seq = 9 where seq = 8`],
    ['a deletion', 'delete from journal_entry'],
    ['emptying', 'truncate journal_entry'],
    ['emptying along with the exercises', 'truncate exercise cascade'],
    [
      'an upsert',
      `insert into journal_entry select * from journal_entry on conflict (exercise_id, seq) do update set hash = 'x'`,
    ],
  ])('refuses %s, even to the superuser', async (_, sql) => {
    await expect(client.query(sql)).rejects.toMatchObject({
      code: '23001',
      message: expect.stringContaining('append-only'),
    });
    const { rows } = await client.query(`select data->>'text' as text, hash from journal_entry`);
    expect(rows).toEqual([{ text: 'original', hash: 'h' }]);
  });

  it('refuses a second entry for a place, and an entry without an exercise', async () => {
    const copyTo = (exerciseId: string): Promise<unknown> =>
      client.query(
        `insert into journal_entry
         select $1, seq, kind, data, audience, actor, command_id, occurred_at_ms, exercise_time_ms, active_time_ms,
                recorded_at_ms, prev_hash, hash from journal_entry`,
        [exerciseId],
      );
    await expect(copyTo('ex-1')).rejects.toMatchObject({ code: '23505' });
    await expect(copyTo('ex-2')).rejects.toMatchObject({ code: '23503' });
  });
});
