import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DatabaseWallClock, openDatabase, type Database } from '@cyberdrill/persistence';
import { testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';

describe('the database’s wall clock', () => {
  let server: TestDatabase;
  let database: Database;
  let clock: DatabaseWallClock;
  let client: Client;

  const databaseNowMs = async (): Promise<number> => {
    const { rows } = await client.query<{ now_ms: number }>(
      'select extract(epoch from clock_timestamp())::float8 * 1000 as now_ms',
    );
    return rows[0]?.now_ms ?? NaN;
  };

  beforeAll(async () => {
    server = await testDatabase();
    database = await openDatabase(server.url, { log: console });
    client = new Client({ connectionString: server.url });
    await client.connect();
    clock = new DatabaseWallClock(database);
    await clock.start();
  });
  afterAll(async () => {
    await clock.stop();
    await client.end();
    await database.close();
    await server.drop();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('tells the database’s time to within a few milliseconds', async () => {
    for (let round = 0; round < 5; round += 1) {
      const before = clock.nowMs();
      const told = await databaseNowMs();
      const after = clock.nowMs();
      expect(told).toBeGreaterThan(before - 10);
      expect(told).toBeLessThan(after + 10);
      await sleep(20);
    }
  });

  it('is not moved when this machine’s clock is set', async () => {
    const before = clock.nowMs();
    jest.spyOn(Date, 'now').mockReturnValue(before + 3_600_000);
    expect(clock.nowMs() - before).toBeLessThan(1_000);
    jest.spyOn(Date, 'now').mockReturnValue(before - 3_600_000);
    expect(clock.nowMs()).toBeGreaterThanOrEqual(before);
  });

  it('never goes back', async () => {
    let last = clock.nowMs();
    for (let round = 0; round < 1_000; round += 1) {
      const now = clock.nowMs();
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
      if (round % 100 === 0) await sleep(1);
    }
  });

  it('cannot be read before it was started', () => {
    expect(() => new DatabaseWallClock(database).nowMs()).toThrow('not started');
  });
});
