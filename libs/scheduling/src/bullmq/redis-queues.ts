import { createRedisBackend, type RedisOptions } from 'bullmq';
import { alarmQueues, type AlarmQueues } from './alarm-queues.ts';
import { LONGEST_BLOCK_S } from './steady-backend.ts';

const FIRST_RECONNECT_MS = 50;
const LONGEST_RECONNECT_MS = 1_000;

/** The queue of alarms in Redis. */
export function redisQueues(url: string, queueName: string): AlarmQueues {
  const connection: RedisOptions = {
    url,
    connectTimeout: 2_000,
    // A link can die without a word. Longer than a worker blocks, or it would be taken for dead when idle.
    socketTimeout: (LONGEST_BLOCK_S + 2) * 1_000,
    // BullMQ's default grows to 20 s, which is that much silence after Redis has come back.
    retryStrategy: (times) => Math.min(FIRST_RECONNECT_MS * 2 ** times, LONGEST_RECONNECT_MS),
  };
  return alarmQueues(queueName, createRedisBackend, {
    // Who arms is told at once that Redis is away; a worker waits for it.
    producer: { ...connection, maxRetriesPerRequest: 1, enableOfflineQueue: false },
    worker: { ...connection, maxRetriesPerRequest: null },
  });
}
