import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase, PostgresJournal, PostgresJournalFeed, type Database } from '@cyberdrill/persistence';
import { notesBehind, TcpProxy, testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';
import { throughPort, whereIs } from './addresses.ts';
import { quiet } from './quiet.ts';

const HEARTBEAT = { everyMs: 100, answerWithinMs: 200 };

describe('the journal feed on PostgreSQL', () => {
  let server: TestDatabase;
  let admin: Client;
  let proxy: TcpProxy;
  let database: Database;
  let throughProxy: Database;
  let journal: PostgresJournal;
  let feed: PostgresJournalFeed;
  let exerciseId: string;
  let heard: number[];

  const append = (text: string): Promise<void> =>
    journal.transact(exerciseId, async (locked) => {
      await locked.append(notesBehind(exerciseId, locked, [text]));
    });
  const listeners = async (): Promise<number[]> => {
    const { rows } = await admin.query<{ pid: number }>(
      `select pid from pg_stat_activity
        where datname = current_database() and application_name = 'cyberdrill feed'`,
    );
    return rows.map(({ pid }) => pid);
  };

  beforeAll(async () => {
    server = await testDatabase();
    admin = new Client({ connectionString: server.superuserUrl });
    await admin.connect();
    database = await openDatabase(server.url, { log: quiet });
    journal = new PostgresJournal(database);
    proxy = await TcpProxy.to(whereIs(server.url));
    throughProxy = await openDatabase(throughPort(server.url, proxy.port), {
      log: quiet,
      limits: { silentMs: 500 },
    });
  });
  afterAll(async () => {
    await throughProxy.close();
    await proxy.close();
    await database.close();
    await admin.end();
    await server.drop();
  });
  beforeEach(async () => {
    exerciseId = `ex-${randomUUID()}`;
    await journal.create(exerciseId);
    heard = [];
    feed = new PostgresJournalFeed(throughProxy, HEARTBEAT);
    feed.subscribe((id, headSeq) => id === exerciseId && heard.push(headSeq));
    await feed.start();
  });
  afterEach(async () => {
    proxy.heal();
    await feed.stop();
  });

  it('is back when its connection was terminated, and told what happened meanwhile', async () => {
    await append('one');
    await until(() => heard.includes(1));
    const [first] = await listeners();

    await admin.query('select pg_terminate_backend($1)', [first]);
    await append('while away');
    await until(() => heard.includes(2));
    await append('when back');
    await until(() => heard.includes(3));
    expect(await listeners()).not.toContain(first);
  });

  it('notices that its connection died without a word, and is back when the link is', async () => {
    await append('one');
    await until(() => heard.includes(1));

    proxy.silence();
    await append('unheard');
    proxy.heal();
    await until(() => heard.includes(2));
    await append('heard');
    await until(() => heard.includes(3));
  });

  it('goes on trying while there is no server', async () => {
    const port = proxy.port;
    await proxy.close();
    await append('unheard');
    await until(async () => (await listeners()).length === 0);
    proxy = await TcpProxy.to(whereIs(server.url), port);
    await until(() => heard.includes(1));
  });

  it('does not let one listener’s failure keep others from hearing', async () => {
    feed.subscribe(() => {
      throw new Error('a careless listener');
    });
    const after: number[] = [];
    feed.subscribe((id, headSeq) => id === exerciseId && after.push(headSeq));
    await append('one');
    await until(() => heard.includes(1) && after.includes(1));
  });

  it('keeps no connection when it is stopped, however often', async () => {
    await feed.stop();
    await feed.stop();
    await until(async () => (await listeners()).length === 0);
  });

  it('says so when it cannot begin', async () => {
    proxy.silence();
    const late = new PostgresJournalFeed(throughProxy, HEARTBEAT);
    await expect(late.start()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
