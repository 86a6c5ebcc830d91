import { randomUUID } from 'node:crypto';
import { createAlarms, type AlarmsOptions, type AlarmStore, type BullMqAlarms } from '@cyberdrill/scheduling';
import type { Alarm } from '@cyberdrill/domain';
import { testDatabase, testRedis } from '@cyberdrill/testing';

/** What is logged while stores are broken on purpose would hide what matters. */
export const quiet = { warn: () => undefined, error: () => undefined };

export const EXERCISE = 'spring-drill';

export function alarmIn(delayMs: number, epoch = 1): Alarm {
  return { exerciseId: EXERCISE, epoch, dueAtMs: Date.now() + delayMs };
}

/** A store for a while. */
export interface Borrowed {
  readonly store: AlarmStore;
  giveBack(): Promise<void>;
}

/** Stores that other suites use at the same time: nothing may be broken in them. */
export const sharedStores: Record<string, () => Promise<Borrowed>> = {
  'on PostgreSQL': async () => {
    const { alarmsUrl: url, drop } = await testDatabase();
    return { store: { backend: 'postgres', url }, giveBack: drop };
  },
  'on Redis': async () => {
    const { url, stop } = await testRedis();
    return { store: { backend: 'redis', url }, giveBack: stop };
  },
};

/** Processes on one new queue; {@link stopAll} ends them. */
export class AlarmProcesses {
  readonly queueName = `test-${randomUUID()}`;
  private readonly store: AlarmStore;
  private readonly opened: BullMqAlarms[] = [];

  constructor(store: AlarmStore) {
    this.store = store;
  }

  open(options: AlarmsOptions = {}): BullMqAlarms {
    const alarms = createAlarms(this.store, { queueName: this.queueName, logger: quiet, ...options });
    this.opened.push(alarms);
    return alarms;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.opened.map((alarms) => alarms.stop()));
  }
}
