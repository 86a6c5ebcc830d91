import type { Alarm } from '@cyberdrill/domain';
import { withBackend, type BackendFactory, type IQueueBackend, type JobsOptions, type JobType } from 'bullmq';
import { WORKER_POLICY } from './queue-policy.ts';
import { steady } from './steady-backend.ts';

/** What both ends of BullMQ's queue have. */
interface QueueEnd {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** The producing end of the queue: as much of BullMQ's Queue as alarms need, on whatever store. */
export interface AlarmQueue extends QueueEnd {
  add(name: 'alarm', alarm: Alarm, options: JobsOptions): Promise<unknown>;
  getRanges(states: JobType[], start: number, end: number): Promise<string[]>;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

/** The consuming end: as much of BullMQ's Worker as alarms need. */
export interface AlarmWorker extends QueueEnd {
  run(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
  on(event: 'failed', listener: (job: AlarmJob | undefined, error: Error) => void): unknown;
  /** Finishes what runs first, unless forced. The first call decides which. */
  close(force: boolean): Promise<void>;
  getBackend(): {
    getQueueMetaField(field: string): Promise<unknown>;
    close(force: boolean): Promise<void>;
  };
}

/** An alarm while a worker has it. */
export interface AlarmJob {
  readonly data: Alarm;
  readonly attemptsMade: number;
}

/** Opens either end; nothing connects before. */
export interface AlarmQueues {
  openQueue(): AlarmQueue;
  openWorker(wake: (alarm: Alarm) => Promise<void>): AlarmWorker;
}

/** The namespace of the alarms in a store that is shared: a schema in PostgreSQL, a key prefix in Redis. */
export const NAMESPACE = 'cyberdrill_alarms';

/** The queue on one store; producers and workers may connect differently. */
export function alarmQueues<B extends IQueueBackend, C>(
  name: string,
  factory: BackendFactory<B, C>,
  connection: { readonly producer: C; readonly worker: C },
): AlarmQueues {
  const { Queue, Worker } = withBackend(steady(factory));
  return {
    openQueue: () =>
      new Queue<Alarm, void, 'alarm'>(name, { connection: connection.producer, prefix: NAMESPACE }),
    openWorker: (wake) =>
      new Worker<Alarm, void, 'alarm'>(name, (job) => wake(job.data), {
        ...WORKER_POLICY,
        connection: connection.worker,
        prefix: NAMESPACE,
      }),
  };
}
