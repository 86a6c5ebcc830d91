import { afterEach, describe, expect, it } from '@jest/globals';
import { Wakes } from '../../contract/alarms-wakes.ts';
import { alarmIn, AlarmProcesses, sharedStores } from './alarm-stores.ts';
import { report } from './report.ts';

const LEAD_MS = 25;
/** Stock Redis alone would be 50 ms late at the median, because it looks at its waiting clients ten times a second. */
const MEDIAN_AT_MOST_MS = 15;

describe.each(Object.entries(sharedStores))('wake-ups %s', (_, borrow) => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  it.each([
    ['100 one after the other', 100, 37],
    ['20 at once', 20, 0],
  ])(
    'are sharp, %s',
    async (_spread, count, gapMs) => {
      const { store, giveBack } = await borrow();
      undo.push(giveBack);
      const processes = new AlarmProcesses(store);
      undo.push(() => processes.stopAll());
      const alarms = processes.open({ leadMs: LEAD_MS });
      const wakes = new Wakes();
      await alarms.start(wakes.handler);
      const first = alarmIn(1_500);
      const armed = Array.from({ length: count }, (_, i) => ({
        ...first,
        epoch: i,
        dueAtMs: first.dueAtMs + i * gapMs,
      }));
      await Promise.all(armed.map((alarm) => alarms.arm(alarm)));

      await wakes.count(count);
      const lateMs = wakes.all
        .map(({ alarm, atMs }) => atMs - (alarm.dueAtMs - LEAD_MS))
        .sort((a, b) => a - b);
      const [median, p99] = [0.5, 0.99].map((part) => lateMs[Math.ceil(part * count) - 1]!);
      report('p50', median!);
      report('p99', p99!);
      report('max', lateMs.at(-1)!);
      expect(lateMs[0]).toBeGreaterThanOrEqual(0);
      expect(median).toBeLessThanOrEqual(MEDIAN_AT_MOST_MS);
    },
    30_000,
  );
});
