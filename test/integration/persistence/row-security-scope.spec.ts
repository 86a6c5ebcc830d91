import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, PostgresJournal, type Database } from '@cyberdrill/persistence';
import { notesBehind, testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';
import { quiet } from './quiet.ts';

/** An id that would end a text in SQL, and set another scope, if it were not kept apart from the SQL. */
const HOSTILE = `ex'', true), set_config('cyberdrill.platform', 'on', true); -- ? ?? $1 :x \\ "`;

const EXERCISES = ['ex-a', 'ex-b', HOSTILE];

interface Seen {
  readonly pid: number;
  readonly ids: readonly string[];
}

describe('the scope of a statement', () => {
  let server: TestDatabase;
  let superuser: Client;
  /** With one connection, so that everything in turn has the same. */
  let database: Database;

  beforeAll(async () => {
    server = await testDatabase();
    superuser = new Client({ connectionString: server.superuserUrl });
    await superuser.connect();
    database = await openDatabase(server.url, {
      log: quiet,
      maxConnections: 1,
      applicationName: 'one connection',
    });
    const journal = new PostgresJournal(database);
    for (const exerciseId of EXERCISES) {
      await journal.create(exerciseId);
      await journal.transact(exerciseId, async (locked) =>
        locked.append(notesBehind(exerciseId, locked, [`of ${exerciseId}`])),
      );
    }
  });
  afterAll(async () => {
    await database.close();
    await superuser.end();
    await server.drop();
  });

  /** Which exercises’ entries a statement sees in a scope, and on which connection. */
  const seenIn = (scope: Parameters<Database['run']>[0], on = database): Promise<Seen> =>
    on.run(scope, async (em) => {
      const rows = await em.execute<{ pid: number; id: string | null }[]>(
        `select pg_backend_pid() as pid, exercise_id as id from (select 1) as one left join journal_entry on true order by 2`,
      );
      return { pid: rows[0]?.pid ?? NaN, ids: rows.flatMap(({ id }) => (id === null ? [] : [id])) };
    });

  it('is what it says, whatever the exercise’s id', async () => {
    for (const exerciseId of EXERCISES) expect((await seenIn({ exerciseId })).ids).toEqual([exerciseId]);
    expect((await seenIn('platform')).ids).toEqual([]);
    expect((await seenIn('nothing')).ids).toEqual([]);
  });

  it('holds for every statement of a transaction', async () => {
    await database.transact({ exerciseId: 'ex-a' }, async (em) => {
      for (let statement = 0; statement < 3; statement += 1)
        expect(await em.execute('select exercise_id as id from journal_entry')).toEqual([{ id: 'ex-a' }]);
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a statement', () => seenIn({ exerciseId: 'ex-a' })],
    [
      'a statement that failed',
      () => database.run({ exerciseId: 'ex-a' }, (em) => em.execute('select 1 / 0')),
    ],
    [
      'a transaction',
      () => database.transact({ exerciseId: 'ex-a' }, (em) => em.execute('select from journal_entry')),
    ],
    [
      'a transaction in which a statement failed',
      () => database.transact({ exerciseId: 'ex-a' }, (em) => em.execute('select 1 / 0')),
    ],
    [
      'a transaction whose work failed',
      () => database.transact({ exerciseId: 'ex-a' }, () => Promise.reject(new Error('a change of mind'))),
    ],
    ['the platform’s list', () => new PostgresJournal(database).list()],
  ])('is gone from the connection after %s', async (_, use) => {
    const { pid } = await seenIn('nothing');
    await use().catch(() => undefined);
    expect(await seenIn('nothing')).toEqual({ pid, ids: [] });
    expect(await seenIn({ exerciseId: 'ex-b' })).toEqual({ pid, ids: ['ex-b'] });
    const settings = await database.run('nothing', (em) =>
      em.execute(
        `select current_setting('cyberdrill.exercise') as exercise, current_setting('cyberdrill.platform') as platform`,
      ),
    );
    expect(settings).toEqual([{ exercise: '', platform: '' }]);
  });

  it('is gone with a connection that the server ended in the middle', async () => {
    const { pid } = await seenIn('nothing');
    const cutOff = database.transact({ exerciseId: 'ex-a' }, async (em) => {
      await superuser.query('select pg_terminate_backend($1)', [pid]);
      return em.execute('select from journal_entry');
    });
    await expect(cutOff).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const after = await seenIn('nothing');
    expect(after.ids).toEqual([]);
    expect(after.pid).not.toBe(pid);
  });

  it('is not widened by what somebody left set on the connection', async () => {
    await database.run({ exerciseId: 'ex-a' }, (em) =>
      em.execute(
        `select set_config('cyberdrill.platform', 'on', false), set_config('cyberdrill.exercise', 'ex-a', false)`,
      ),
    );
    expect((await seenIn('nothing')).ids).toEqual([]);
    expect((await seenIn({ exerciseId: 'ex-b' })).ids).toEqual(['ex-b']);
    const listed = await database.run({ exerciseId: 'ex-b' }, (em) =>
      em.execute('select exercise_id as id from exercise'),
    );
    expect(listed).toEqual([{ id: 'ex-b' }]);
  });

  it('is each one’s own when many share few connections', async () => {
    const shared = await openDatabase(server.url, { log: quiet, maxConnections: 3 });
    const asked = Array.from({ length: 60 }, (_, index) => EXERCISES[index % EXERCISES.length] ?? '');
    const seen = await Promise.all(
      asked.map((exerciseId, index) =>
        index % 2 === 0
          ? seenIn({ exerciseId }, shared)
          : shared.transact({ exerciseId }, async (em) => ({
              ids: (await em.execute<{ id: string }[]>('select exercise_id as id from journal_entry')).map(
                ({ id }) => id,
              ),
            })),
      ),
    );
    expect(seen.map(({ ids }) => ids)).toEqual(asked.map((exerciseId) => [exerciseId]));
    await shared.close();
  });

  it('is needed to write: an exercise’s row is not made in another’s scope', async () => {
    const write = database.run({ exerciseId: 'ex-a' }, (em) =>
      em.execute(`insert into exercise values ('ex-c', '', false, 0, 0, '', 0)`),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it('is refused for what can be no id', async () => {
    for (const exerciseId of ['', 'a\0b', '\ud800'])
      await expect(seenIn({ exerciseId })).rejects.toThrow(RangeError);
  });

  it('says so when a transaction stores nothing because an error in it was passed over', async () => {
    const work = database.transact({ exerciseId: 'ex-a' }, async (em) => {
      await em.execute(`update exercise set title = 'lost'`);
      await em.execute('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('Nothing was stored');
  });
});
