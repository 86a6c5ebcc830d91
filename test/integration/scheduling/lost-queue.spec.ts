import { afterEach, describe, expect, it } from '@jest/globals';
import type { AlarmStore } from '@cyberdrill/scheduling';
import { RedisServer, testDatabase, until } from '@cyberdrill/testing';
import { Client } from 'pg';
import { Wakes } from '../../contract/alarms-wakes.ts';
import { alarmIn, AlarmProcesses, EXERCISE } from './alarm-stores.ts';

/** A store of the test's own, and how everything in it is lost. */
interface Losable {
  readonly store: AlarmStore;
  lose(): Promise<void>;
  giveBack(): Promise<void>;
}

const stores: Record<string, () => Promise<Losable>> = {
  'rows deleted in PostgreSQL': async () => {
    const { alarmsUrl: url, drop } = await testDatabase();
    return { store: { backend: 'postgres', url }, lose: () => truncate(url), giveBack: drop };
  },
  'FLUSHALL in Redis': async () => {
    const redis = await RedisServer.start();
    return {
      store: { backend: 'redis', url: redis.url },
      lose: () => redis.flush(),
      giveBack: () => redis.stop(),
    };
  },
};

describe.each(Object.entries(stores))('a queue lost by %s while it runs', (_, open) => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  async function running(handler: Wakes['handler']) {
    const losable = await open();
    undo.push(losable.giveBack);
    const processes = new AlarmProcesses(losable.store);
    undo.push(() => processes.stopAll());
    const [api, scheduler] = [processes.open(), processes.open()];
    await scheduler.start(handler);
    return { api, lose: losable.lose };
  }

  it('takes the same alarms again and wakes for them in time', async () => {
    const wakes = new Wakes();
    const { api, lose } = await running(wakes.handler);
    const alarms = [alarmIn(1_500), alarmIn(1_600), alarmIn(60_000)];
    for (const alarm of alarms) await api.arm(alarm);
    await lose();
    expect(await api.armed(EXERCISE)).toEqual([]);

    for (const alarm of alarms) await api.arm(alarm);
    expect(await api.armed(EXERCISE)).toEqual(alarms);
    await wakes.count(2);
    expect(wakes.alarms).toEqual(alarms.slice(0, 2));
    for (const { alarm, atMs } of wakes.all) expect(atMs - alarm.dueAtMs).toBeLessThan(3_000);
  }, 30_000);

  it('survives losing the alarm it is handling, which can be armed again', async () => {
    const wakes = new Wakes();
    const { promise: lost, resolve: go } = Promise.withResolvers<void>();
    const { api, lose } = await running((alarm) => wakes.handler(alarm).then(() => lost));
    const alarm = alarmIn(0);
    await api.arm(alarm);
    await wakes.count(1);
    await lose();
    go();
    await until(async () => (await api.armed(EXERCISE)).length === 0);
    await api.arm(alarm);
    await wakes.count(2);
    await until(async () => (await api.armed(EXERCISE)).length === 0);
    expect(wakes.alarms).toEqual([alarm, alarm]);
  }, 30_000);
});

async function truncate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('truncate cyberdrill_alarms.job, cyberdrill_alarms.meta cascade');
  } finally {
    await client.end();
  }
}
