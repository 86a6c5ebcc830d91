import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AlarmsUnavailable, type AlarmStore } from '@cyberdrill/scheduling';
import { RedisServer, TcpProxy, testDatabase, until } from '@cyberdrill/testing';
import { Wakes } from '../../contract/alarms-wakes.ts';
import { throughPort, whereIs } from '../persistence/addresses.ts';
import { alarmIn, AlarmProcesses, EXERCISE } from './alarm-stores.ts';
import { report } from './report.ts';

/** A store of the test's own that can be away. */
interface Breakable {
  readonly store: AlarmStore;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  giveBack(): Promise<void>;
}

const AWAY_MS = 2_500;
const REFUSES_WITHIN_MS = 10_000;
const STOPS_WITHIN_MS = 12_000;
const RECOVERS_WITHIN_MS = 15_000;

const stores: Record<string, () => Promise<Breakable>> = {
  'PostgreSQL behind a link that dies without a word': async () => {
    const { alarmsUrl: url, drop } = await testDatabase();
    const proxy = await TcpProxy.to(whereIs(url));
    return overSilentLink({ backend: 'postgres', url: throughPort(url, proxy.port) }, proxy, drop);
  },
  'PostgreSQL that dies as it lets clients in': async () => {
    const { alarmsUrl: url, drop } = await testDatabase();
    const proxy = await TcpProxy.to(whereIs(url));
    const store: AlarmStore = { backend: 'postgres', url: throughPort(url, proxy.port) };
    const goAway = (): void => {
      proxy.answerAndCut(READY_AND_GONE);
      proxy.cut();
    };
    return { ...overSilentLink(store, proxy, drop), goAway: () => Promise.resolve(goAway()) };
  },
  'Redis behind a link that dies without a word': async () => {
    const redis = await RedisServer.start();
    const proxy = await TcpProxy.to({ host: '127.0.0.1', port: redis.port });
    const url = `redis://127.0.0.1:${proxy.port}`;
    return overSilentLink({ backend: 'redis', url }, proxy, () => redis.stop());
  },
  'Redis that is killed and started again': async () => {
    const redis = await RedisServer.start();
    return {
      store: { backend: 'redis', url: redis.url },
      goAway: () => redis.kill(),
      comeBack: () => redis.up(),
      giveBack: () => redis.stop(),
    };
  },
};

/** What PostgreSQL says when its first process dies at that moment: "you are in", "ready", and "I must go", in one breath. */
const READY_AND_GONE = Buffer.concat([
  message('R', '\0\0\0\0'),
  message('Z', 'I'),
  message('E', 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
]);

/** A message of PostgreSQL's protocol: its kind, its length, its content. */
function message(kind: string, content: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + content.length);
  return Buffer.concat([Buffer.from(kind), length, Buffer.from(content, 'latin1')]);
}

function overSilentLink(store: AlarmStore, proxy: TcpProxy, letGo: () => Promise<void>): Breakable {
  return {
    store,
    goAway: async () => proxy.silence(),
    comeBack: async () => proxy.heal(),
    giveBack: async () => {
      await proxy.close();
      await letGo();
    },
  };
}

describe.each(Object.entries(stores))('%s', (_, open) => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  }, 20_000);

  async function broken(): Promise<{ store: Breakable; processes: AlarmProcesses }> {
    const store = await open();
    undo.push(store.giveBack);
    const processes = new AlarmProcesses(store.store);
    undo.push(() => processes.stopAll());
    return { store, processes };
  }

  it('does not keep the alarms from stopping', async () => {
    const { store, processes } = await broken();
    const alarms = processes.open();
    await alarms.start(new Wakes().handler);
    await alarms.arm(alarmIn(60_000));
    await store.goAway();
    const askedAtMs = performance.now();
    await alarms.stop();
    report('stop while away', performance.now() - askedAtMs);
    expect(performance.now() - askedAtMs).toBeLessThan(STOPS_WITHIN_MS);
  }, 60_000);

  it('may be away when the alarms are started', async () => {
    const { store, processes } = await broken();
    const [api, scheduler] = [processes.open(), processes.open()];
    const alarm = alarmIn(0);
    await api.arm(alarm);
    await store.goAway();
    const wakes = new Wakes();
    const startedAtMs = performance.now();
    await Promise.all([scheduler.start(wakes.handler), refusesSoon(processes.open().armed(EXERCISE))]);
    expect(performance.now() - startedAtMs).toBeLessThan(REFUSES_WITHIN_MS);

    await store.comeBack();
    const backAtMs = Date.now();
    await wakes.count(1, RECOVERS_WITHIN_MS);
    report('started while away, first alarm after the return', Date.now() - backAtMs);
    expect(wakes.alarms).toEqual([alarm]);
  }, 60_000);

  it('is waited for: what was armed before, became due meanwhile or is armed after wakes', async () => {
    const { store, processes } = await broken();
    const alarms = processes.open();
    const wakes = new Wakes();
    await alarms.start(wakes.handler);
    const [before, meanwhile, after] = [alarmIn(0), alarmIn(1_000), alarmIn(20_000)];
    for (const alarm of [before, meanwhile]) await alarms.arm(alarm);
    await until(async () => (await alarms.armed(EXERCISE)).length === 1);

    await store.goAway();
    await refusesSoon(alarms.arm(after));
    await delay(AWAY_MS);
    await store.comeBack();
    const backAtMs = Date.now();
    await wakes.count(2, RECOVERS_WITHIN_MS);
    report('overdue alarm after the return', Date.now() - backAtMs);

    await until(() => alarms.arm(alarmIn(0, 2)).then(always, never), RECOVERS_WITHIN_MS, 'arming');
    await until(() => wakes.alarms.some(({ epoch }) => epoch === 2), RECOVERS_WITHIN_MS, 'a new wake-up');
    report('new alarm after the return', Date.now() - backAtMs);
    expect(wakes.alarms).toEqual(expect.arrayContaining([before, meanwhile]));
  }, 60_000);
});

const always = () => true;
const never = () => false;

async function refusesSoon(asked: Promise<unknown>): Promise<void> {
  const askedAtMs = performance.now();
  await expect(asked).rejects.toThrow(AlarmsUnavailable);
  await expect(asked).rejects.toHaveProperty('code', 'STORE_UNAVAILABLE');
  expect(performance.now() - askedAtMs).toBeLessThan(REFUSES_WITHIN_MS);
}
