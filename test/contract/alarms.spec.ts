import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Alarm, Alarms } from '@cyberdrill/domain';
import { createAlarms } from '@cyberdrill/scheduling';
import { InMemoryAlarms, testDatabase, testRedis, until } from '@cyberdrill/testing';
import { Wakes } from './alarms-wakes.ts';

/** Where the suite runs. Each queue is a new one; all alarms opened on it stand for processes sharing it. */
interface Adapter {
  newQueue(): () => Alarms;
  letGo(): Promise<void>;
}

const LEAD_MS = 30;
/** Alarms are late by a few milliseconds; two busy cores make it more. */
const LATE_AT_MOST_MS = 3_000;
const quiet = { warn: () => undefined, error: () => undefined };

const adapters: Record<string, () => Promise<Adapter>> = {
  'in memory': async () => ({
    newQueue: () => {
      const first = new InMemoryAlarms({ leadMs: LEAD_MS });
      return () => first.peer();
    },
    letGo: async () => undefined,
  }),
  'on PostgreSQL': async () => {
    const { alarmsUrl: url, drop } = await testDatabase();
    return { newQueue: () => opener('postgres', url), letGo: drop };
  },
  'on Redis': async () => {
    const { url, stop } = await testRedis();
    return { newQueue: () => opener('redis', url), letGo: stop };
  },
};

function opener(backend: 'postgres' | 'redis', url: string): () => Alarms {
  const queueName = `test-${randomUUID()}`;
  return () => createAlarms({ backend, url }, { queueName, leadMs: LEAD_MS, logger: quiet });
}

describe.each(Object.entries(adapters))('Alarms %s', (_, adapt) => {
  let adapter: Adapter;
  let opened: Alarms[] = [];

  beforeAll(async () => {
    adapter = await adapt();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(opened.map((alarms) => alarms.stop()));
    opened = [];
  });
  afterAll(() => adapter.letGo());

  /** One process, or several on one queue. */
  function processes<Count extends number>(count: Count): Alarms[] & { length: Count } {
    const open = adapter.newQueue();
    const made = Array.from({ length: count }, open);
    opened.push(...made);
    return made as Alarms[] & { length: Count };
  }
  const one = () => processes(1)[0]!;
  const alarmIn = (delayMs: number, epoch = 1, exerciseId = 'spring-drill'): Alarm => ({
    exerciseId,
    epoch,
    dueAtMs: Date.now() + delayMs,
  });

  it('wakes no earlier than the lead before the due time, and soon after', async () => {
    const alarms = one();
    const wakes = new Wakes();
    await alarms.start(wakes.handler);
    const armed = [150, 300, 301, 450, 900].map((delayMs) => alarmIn(delayMs));
    await Promise.all(armed.map((alarm) => alarms.arm(alarm)));

    await wakes.count(armed.length);
    for (const { alarm, atMs } of wakes.all) {
      expect(atMs).toBeGreaterThanOrEqual(alarm.dueAtMs - LEAD_MS);
      expect(atMs).toBeLessThan(alarm.dueAtMs + LATE_AT_MOST_MS);
    }
    // The port promises when each alarm comes, not which of two a millisecond apart comes first.
    expect(wakes.alarms.toSorted((one, other) => one.dueAtMs - other.dueAtMs)).toEqual(armed);
  });

  it('wakes at once for what was due before', async () => {
    const alarms = one();
    const wakes = new Wakes();
    const overdue = alarmIn(-60_000);
    await alarms.arm(overdue);
    await alarms.start(wakes.handler);
    await wakes.count(1);
    expect(wakes.alarms).toEqual([overdue]);
  });

  it('delivers in one process what another armed before it started', async () => {
    const [api, scheduler] = processes(2);
    const wakes = new Wakes();
    const alarm = alarmIn(100);
    await api!.arm(alarm);
    await scheduler!.start(wakes.handler);
    await wakes.count(1);
    expect(wakes.alarms).toEqual([alarm]);
  });

  it('wakes once for an alarm armed many times', async () => {
    const [first, second] = processes(2);
    const wakes = new Wakes();
    const alarm = alarmIn(200);
    await Promise.all([first!.arm(alarm), second!.arm(alarm), first!.arm({ ...alarm })]);
    await first!.start(wakes.handler);
    await wakes.count(1);

    const later = alarmIn(100, 2);
    await second!.arm(later);
    await wakes.count(2);
    expect(wakes.alarms).toEqual([alarm, later]);
  });

  it('keeps exercises, epochs and times apart', async () => {
    const alarms = one();
    const wakes = new Wakes();
    await alarms.start(wakes.handler);
    const alarm = alarmIn(200);
    const others = [
      { ...alarm, epoch: 2 },
      { ...alarm, dueAtMs: alarm.dueAtMs + 1 },
      { ...alarm, exerciseId: 'autumn-drill' },
      { ...alarm, exerciseId: 'drill:2026/α' },
    ];
    await Promise.all([alarm, ...others].map((each) => alarms.arm(each)));
    await wakes.count(5);
    expect(new Set(wakes.alarms)).toEqual(new Set([alarm, ...others]));
  });

  it('may arm the same again once it was handled', async () => {
    const alarms = one();
    const wakes = new Wakes();
    await alarms.start(wakes.handler);
    const alarm = alarmIn(0);
    await alarms.arm(alarm);
    await until(async () => wakes.all.length === 1 && (await alarms.armed('spring-drill')).length === 0);
    await alarms.arm(alarm);
    await wakes.count(2);
    expect(wakes.alarms).toEqual([alarm, alarm]);
  });

  it('tries a rejected alarm again until it is handled', async () => {
    const alarms = one();
    const wakes = new Wakes();
    await alarms.start(async (alarm) => {
      await wakes.handler(alarm);
      if (wakes.all.length < 3) throw new Error('the database is away');
    });
    const alarm = alarmIn(0);
    await alarms.arm(alarm);
    await wakes.count(3);
    await until(async () => (await alarms.armed('spring-drill')).length === 0);
    expect(wakes.alarms).toEqual([alarm, alarm, alarm]);
  });

  it('lists what is armed for an exercise, earliest first, until it is handled', async () => {
    const alarms = one();
    const soon = alarmIn(100);
    const [late, later] = [alarmIn(60_000), alarmIn(120_000, 2)];
    for (const alarm of [later, soon, late, alarmIn(50, 1, 'other-drill')]) await alarms.arm(alarm);
    expect(await alarms.armed('spring-drill')).toEqual([soon, late, later]);
    expect(await alarms.armed('spring')).toEqual([]);

    const wakes = new Wakes();
    const { promise: busy, resolve: finish } = Promise.withResolvers<void>();
    await alarms.start((alarm) => wakes.handler(alarm).then(() => busy));
    await wakes.count(2);
    expect(await alarms.armed('spring-drill')).toEqual([soon, late, later]);
    finish();
    await until(async () => (await alarms.armed('spring-drill')).length === 2);
    expect(await alarms.armed('spring-drill')).toEqual([late, later]);
  });

  it('shares the work between processes: every alarm is handled, and normally once', async () => {
    const pair = processes(2);
    const wakes = new Wakes();
    await Promise.all(pair.map((alarms) => alarms.start(wakes.handler)));
    const armed = Array.from({ length: 40 }, (_, i) => alarmIn(200 + 10 * i));
    await Promise.all(armed.map((alarm, i) => pair[i % 2]!.arm(alarm)));
    await wakes.count(armed.length);
    await until(async () => (await pair[0]!.armed('spring-drill')).length === 0);
    expect(new Set(wakes.alarms)).toEqual(new Set(armed));
    expect(wakes.all).toHaveLength(armed.length);
  });

  it('handles many at a time, so that a slow one holds nobody up', async () => {
    const alarms = one();
    const wakes = new Wakes();
    const { promise: slow, resolve: finish } = Promise.withResolvers<void>();
    await alarms.start((alarm) => wakes.handler(alarm).then(() => (alarm.epoch === 1 ? slow : undefined)));
    await alarms.arm(alarmIn(0, 1));
    await wakes.count(1);
    await alarms.arm(alarmIn(0, 2));
    await wakes.count(2);
    finish();
    expect(wakes.alarms.map(({ epoch }) => epoch)).toEqual([1, 2]);
  });

  it('finishes what runs before it stops, also arming what comes next, and leaves the rest armed', async () => {
    const [stopping, other] = processes(2);
    const wakes = new Wakes();
    let isFinished = false;
    const { promise: work, resolve: finish } = Promise.withResolvers<void>();
    await stopping!.start(async (alarm) => {
      await wakes.handler(alarm);
      await work;
      await stopping!.arm(next);
      isFinished = true;
    });
    const [running, next, later] = [alarmIn(0), alarmIn(50_000), alarmIn(60_000)];
    await stopping!.arm(running);
    await stopping!.arm(later);
    await wakes.count(1);

    const stopped = stopping!.stop().then(() => isFinished);
    setImmediate(finish);
    expect(await stopped).toBe(true);
    expect(await other!.armed('spring-drill')).toEqual([next, later]);
    await expect(stopping!.arm(later)).rejects.toThrow('stopped');
    await expect(stopping!.stop()).resolves.toBeUndefined();
  });

  it('leaves to others what is due while it stops', async () => {
    const [stopping, other] = processes(2);
    const wakes = new Wakes();
    await stopping!.start(wakes.handler);
    const armed = Array.from({ length: 20 }, (_, i) => alarmIn(100 + 10 * i));
    await Promise.all(armed.map((alarm) => stopping!.arm(alarm)));
    await wakes.count(5);
    await Promise.all([stopping!.stop(), other!.start(wakes.handler)]);
    await wakes.count(armed.length);
    await until(async () => (await other!.armed('spring-drill')).length === 0);
    expect(new Set(wakes.alarms)).toEqual(new Set(armed));
    expect(wakes.all).toHaveLength(armed.length);
    for (const { alarm, atMs } of wakes.all) expect(atMs - alarm.dueAtMs).toBeLessThan(LATE_AT_MOST_MS);
  });

  it('starts once', async () => {
    const alarms = one();
    await alarms.start(new Wakes().handler);
    await expect(alarms.start(new Wakes().handler)).rejects.toThrow('started already');
  });

  it('refuses an alarm it could not keep', async () => {
    const alarms = one();
    await expect(alarms.arm({ ...alarmIn(0), dueAtMs: 1.5 })).rejects.toThrow(RangeError);
    await expect(alarms.arm({ ...alarmIn(0), exerciseId: '' })).rejects.toThrow(RangeError);
    expect(await alarms.armed('spring-drill')).toEqual([]);
  });
});
