import type { JobsOptions, WorkerOptions } from 'bullmq';
import { retryDelayMs } from '../alarm-job.ts';
import { LONGEST_BLOCK_S } from './steady-backend.ts';

/** BullMQ keeps these counts in 32 bits. */
const NO_LIMIT = 2 ** 31 - 1;

/**
 * How much earlier than needed the queue hands an alarm out; the worker then holds it to the millisecond. It covers what
 * the stores cannot do: Redis looks at its waiting clients every 100 ms (`hz 10`), PostgreSQL hands out one job a commit.
 */
export const HAND_OUT_AHEAD_MS = 300;

/** What an alarm does in the queue. */
export const JOB_POLICY = {
  // About half an hour of failing; then it is logged, and the reconciler may arm it anew.
  attempts: 1_000,
  backoff: { type: 'growing' },
  // A finished job must leave nothing behind: its id would refuse the same alarm for as long as it is kept.
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
} as const satisfies JobsOptions;

/** What a worker does; the connection is added. A killed worker's alarms are taken over after lock and two checks: 4 s at most. */
export const WORKER_POLICY = {
  // Alarms are started when somebody has a handler for them, never by a constructor.
  autorun: false,
  // Held alarms take a place each, and many teams' deadlines fall on one second.
  concurrency: 100,
  lockDuration: 2_000,
  stalledInterval: 1_000,
  maxStalledCount: NO_LIMIT,
  drainDelay: LONGEST_BLOCK_S,
  // BullMQ's default is 15 s of silence after a store has come back.
  runRetryDelay: 250,
  settings: { backoffStrategy: retryDelayMs },
} as const satisfies Omit<WorkerOptions, 'connection'>;
