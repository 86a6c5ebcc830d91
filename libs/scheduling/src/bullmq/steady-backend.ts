import { setTimeout as delay } from 'node:timers/promises';
import type { BackendFactory, IQueueBackend } from 'bullmq';

const PAUSE_AFTER_ERROR_MS = 250;
/** Longest sleep of a worker with nothing due, in seconds; a connection that is silent for longer is dead. */
export const LONGEST_BLOCK_S = 2;

/**
 * Makes a BullMQ backend behave while its store is away or the clock is set:
 * - A worker with a backlog asks again at once after an error other than ECONNREFUSED, for example when the Unix socket of
 *   an embedded database is gone, and takes a whole core. Here it asks four times a second.
 * - The check for killed workers rests five seconds after an error. Here it goes on; that the store is away is told by
 *   the worker's other questions.
 * - On PostgreSQL a worker may sleep for an hour towards the next job, through a laptop's sleep or a clock that is set.
 *   Here it looks every two seconds.
 */
export function steady<B extends IQueueBackend, C>(factory: BackendFactory<B, C>): BackendFactory<B, C> {
  return (...args) => {
    const backend = factory(...args);
    const moveToActive = backend.moveToActive.bind(backend);
    backend.moveToActive = (...call) => moveToActive(...call).catch(rethrowLater);
    const moveStalledJobsToWait = backend.moveStalledJobsToWait.bind(backend);
    backend.moveStalledJobsToWait = () => moveStalledJobsToWait().catch(() => []);
    return Object.defineProperty(backend, 'maximumBlockTimeout', { value: LONGEST_BLOCK_S });
  };
}

async function rethrowLater(error: unknown): Promise<never> {
  await delay(PAUSE_AFTER_ERROR_MS);
  throw error;
}
