import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import { AlarmProcesses, EXERCISE, sharedStores } from './alarm-stores.ts';

const LEAD_MS = 25;
const DUE_IN_MS = 2_500;

describe.each(Object.entries(sharedStores))('alarms %s, on a host whose clock is wrong', (_, borrow) => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  it.each([
    ['ahead of the database', -6_000],
    ['behind the database', 6_000],
  ])(
    '%s, wake by the clock of the database',
    async (_which, databaseAheadMs) => {
      const { store, giveBack } = await borrow();
      undo.push(giveBack);
      const processes = new AlarmProcesses(store);
      undo.push(() => processes.stopAll());
      const nowMs = () => Date.now() + databaseAheadMs;
      const alarms = processes.open({ leadMs: LEAD_MS, nowMs });
      const wokenAtMs: number[] = [];
      await alarms.start(async () => {
        wokenAtMs.push(nowMs());
      });
      const dueAtMs = nowMs() + DUE_IN_MS;
      await alarms.arm({ exerciseId: EXERCISE, epoch: 1, dueAtMs });

      await until(() => wokenAtMs.length > 0, DUE_IN_MS + 20_000);
      expect(wokenAtMs[0]).toBeGreaterThanOrEqual(dueAtMs - LEAD_MS);
      expect(wokenAtMs[0]).toBeLessThan(dueAtMs + 4_000);
    },
    30_000,
  );
});
