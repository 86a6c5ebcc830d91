import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase, PostgresJournal, type Database } from '@cyberdrill/persistence';
import { notesBehind, TcpProxy, testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';
import { throughPort, whereIs } from './addresses.ts';
import { quiet } from './quiet.ts';

const POOL_SIZE = 3;

describe('the journal in PostgreSQL', () => {
  let server: TestDatabase;
  let admin: Client;
  let databases: Database[];
  let journals: PostgresJournal[];
  let exerciseId: string;

  const append = (journal: PostgresJournal, text: string): Promise<void> =>
    journal.transact(exerciseId, async (locked) => {
      await locked.append(notesBehind(exerciseId, locked, [text]));
    });
  const journalOf = (node: number): PostgresJournal => {
    const journal = journals[node];
    if (journal === undefined) throw new RangeError(`There is no node ${node}.`);
    return journal;
  };
  /** Ends the server's side of connections as an administrator would. */
  const terminate = async (which: string): Promise<number> => {
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and ${which}`,
    );
    return rowCount ?? 0;
  };

  beforeAll(async () => {
    server = await testDatabase();
    admin = new Client({ connectionString: server.superuserUrl });
    await admin.connect();
    databases = await Promise.all(
      ['node-1', 'node-2'].map((applicationName) =>
        openDatabase(server.url, {
          log: quiet,
          applicationName,
          maxConnections: POOL_SIZE,
          limits: { idleInTransactionMs: 1_000 },
        }),
      ),
    );
    journals = databases.map((database) => new PostgresJournal(database));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    await admin.end();
    await server.drop();
  });
  beforeEach(async () => {
    exerciseId = `ex-${randomUUID()}`;
    await journalOf(0).create(exerciseId);
  });

  it('is one journal to two processes that write at once', async () => {
    const writes = Array.from({ length: 40 }, (_, index) => append(journalOf(index % 2), `${index}`));
    await Promise.all(writes);
    const seen = await Promise.all(journals.map((journal) => journal.read(exerciseId, 0)));
    expect(seen[0]).toHaveLength(40);
    expect(seen[1]).toEqual(seen[0]);
  });

  it('tells a writer the time at which the lock was granted, not asked for', async () => {
    const holder = new Client({ connectionString: server.superuserUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from exercise where exercise_id = $1 for update', [exerciseId]);
    const waiting = journalOf(0).transact(exerciseId, async ({ nowMs }) => nowMs);
    await until(async () => {
      const { rows } = await admin.query<{ waits: boolean }>(
        `select exists (select from pg_stat_activity
                         where application_name = 'node-1' and wait_event_type = 'Lock') as waits`,
      );
      return rows[0]?.waits === true;
    });
    await sleep(50);
    const { rows } = await holder.query<{ now_ms: number }>(
      `select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms`,
    );
    // Rolled back: the row is as it was, so that nothing makes the server look at it anew.
    await holder.query('rollback');
    await holder.end();
    expect(await waiting).toBeGreaterThanOrEqual(rows[0]?.now_ms ?? Infinity);
  });

  it('loses nothing and no connection when the server cuts writers off, again and again', async () => {
    await append(journalOf(0), 'before');
    for (let round = 0; round < POOL_SIZE * 3; round += 1) {
      const cutOff = journalOf(0).transact(exerciseId, async (locked) => {
        await terminate(`application_name = 'node-1'`);
        await locked.append(notesBehind(exerciseId, locked, ['never']));
      });
      await expect(cutOff).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    }
    await append(journalOf(0), 'after');
    expect((await journalOf(1).read(exerciseId, 0)).map(({ data }) => data)).toEqual([
      { text: 'before' },
      { text: 'after' },
    ]);
  });

  it('lives when the server cuts a writer off between two statements, which is then told so', async () => {
    const cutOff = journalOf(0).transact(exerciseId, async (locked) => {
      await terminate(`application_name = 'node-1'`);
      await until(async () => (await terminate(`application_name = 'node-1'`)) === 0);
      // The connection's last words come in while nothing is asked of it.
      await sleep(100);
      await locked.append(notesBehind(exerciseId, locked, ['never']));
    });
    await expect(cutOff).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await append(journalOf(0), 'after');
    expect((await journalOf(1).read(exerciseId, 0)).map(({ data }) => data)).toEqual([{ text: 'after' }]);
  });

  it('takes the lock from a process that stopped in the middle, whose work then comes to nothing', async () => {
    let isInside = false;
    const { promise: thawed, resolve: thaw } = Promise.withResolvers<void>();
    const frozen = journalOf(0).transact(exerciseId, async (locked) => {
      isInside = true;
      await thawed;
      await locked.append(notesBehind(exerciseId, locked, ['too late']));
    });
    const outcome = frozen.catch((error: unknown) => error);
    await until(() => isInside);
    await append(journalOf(1), 'in time');
    thaw();
    expect(await outcome).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect((await journalOf(1).read(exerciseId, 0)).map(({ data }) => data)).toEqual([{ text: 'in time' }]);
  });

  it('gives up connections that went silent, and gets on with new ones', async () => {
    const proxy = await TcpProxy.to(whereIs(server.url));
    const database = await openDatabase(throughPort(server.url, proxy.port), {
      log: quiet,
      maxConnections: 2,
      limits: { silentMs: 1_000 },
    });
    const journal = new PostgresJournal(database);
    await Promise.all([journal.read(exerciseId, 0), journal.read(exerciseId, 0)]);
    proxy.silence();
    const stuck = Promise.allSettled([append(journal, 'lost'), journal.read(exerciseId, 0)]);
    proxy.heal();
    for (const result of await stuck)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'STORE_UNAVAILABLE' } });
    await append(journal, 'healed');
    expect((await journal.read(exerciseId, 0)).map(({ data }) => data)).toEqual([{ text: 'healed' }]);
    await database.close();
    await proxy.close();
  });

  it('says so when there is no server', async () => {
    await expect(openDatabase('postgres://nobody@127.0.0.1:1/none', { log: quiet })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
});
