import { settingsOf, type AlarmsOptions, type AlarmStore } from './alarms-options.ts';
import { postgresQueues } from './bullmq/postgres-queues.ts';
import { redisQueues } from './bullmq/redis-queues.ts';
import { BullMqAlarms } from './bullmq-alarms.ts';

/**
 * Makes the alarms of a process on one of the two stores. Nothing connects before the first call:
 * a process that only arms never starts a worker.
 */
export function createAlarms(store: AlarmStore, options: AlarmsOptions = {}): BullMqAlarms {
  const settings = settingsOf(options);
  const open = store.backend === 'postgres' ? postgresQueues : redisQueues;
  return new BullMqAlarms(open(store.url, settings.queueName), settings);
}
