import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DatabaseWallClock, openDatabase, PostgresJournal, type Database } from '@cyberdrill/persistence';
import { DatabaseClock, testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
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

describe.each([
  ['that ignores steps', true],
  ['that follows steps', false],
])('a wall clock %s, when the database’s clock is set while it runs', (_, ignoresSteps) => {
  const FIVE_MINUTES_MS = 300_000;
  let server: TestDatabase;
  let database: Database;
  let clock: DatabaseWallClock;
  let databaseClock: DatabaseClock;
  let journal: PostgresJournal;
  const warnings: string[] = [];

  beforeEach(async () => {
    server = await testDatabase();
    databaseClock = await DatabaseClock.of(server.superuserUrl);
    const warn = (message: string): void => void warnings.push(message);
    database = await openDatabase(server.url, { log: { log: warn, warn, error: warn } });
    clock = new DatabaseWallClock(database, { ignoresSteps });
    await clock.start();
    journal = new PostgresJournal(database, (toldMs) => clock.timeOfTransaction(toldMs));
    await journal.create('ex-1');
  }, 60_000);

  afterEach(async () => {
    await clock.stop();
    await database.close();
    await databaseClock.close();
    await server.drop();
    warnings.length = 0;
  }, 60_000);

  /** How far clock and transactions are from the true time, to the minute. */
  async function aheadBy(): Promise<readonly number[]> {
    const decidedAtMs = await journal.transact('ex-1', ({ nowMs }) => Promise.resolve(nowMs));
    return [clock.nowMs(), decidedAtMs].map((ms) => Math.round((ms - Date.now()) / 60_000) + 0);
  }

  it('goes on by the time that passes, or with the clock, as it was told to', async () => {
    expect(await aheadBy()).toEqual([0, 0]);
    await databaseClock.setAheadBy(FIVE_MINUTES_MS);
    if (ignoresSteps) {
      expect(await aheadBy()).toEqual([0, 0]);
      await until(() => clock.ignoredStepMs() !== 0, 30_000, 'the step is noticed');
      expect(Math.abs(clock.ignoredStepMs() - FIVE_MINUTES_MS)).toBeLessThan(1_000);
      expect(await aheadBy()).toEqual([0, 0]);
      await databaseClock.setAheadBy(-FIVE_MINUTES_MS);
      expect(await aheadBy()).toEqual([0, 0]);
      await until(() => clock.ignoredStepMs() < 0, 30_000, 'the second step is noticed');
      expect(await aheadBy()).toEqual([0, 0]);
      expect(warnings.filter((words) => words.includes('Restart the server'))).toHaveLength(2);
    } else {
      await until(
        async () => (await aheadBy()).every((minutes) => minutes === 5),
        30_000,
        'the step is followed',
      );
      expect(clock.ignoredStepMs()).toBe(0);
      expect(warnings.filter((words) => words.includes('was set by'))).toHaveLength(1);
    }
  }, 90_000);
});
