import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Alarm } from '@cyberdrill/domain';
import type { AlarmLog } from './alarm-log.ts';
import type { AlarmsSettings } from './alarms-options.ts';
import type { AlarmQueues, AlarmWorker } from './bullmq/alarm-queues.ts';
import { JOB_POLICY } from './bullmq/queue-policy.ts';
import { withDeadline } from './deadline.ts';
import { holdUntil } from './hold.ts';

const READY_WITHIN_MS = 3_000;
const REOPEN_AFTER_MS = 500;
const ANSWER_WITHIN_MS = 1_000;
const FINISH_WITHIN_MS = 5_000;
const LET_GO_WITHIN_MS = 1_000;

type Handler = (alarm: Alarm) => Promise<void>;

/** The connection that waits for alarms and hands them to a handler. */
export class AlarmConsumer {
  private readonly queues: AlarmQueues;
  private readonly settings: AlarmsSettings;
  private readonly log: AlarmLog;
  private readonly stopping = new AbortController();
  private readonly handling = new Set<Promise<void>>();
  private worker?: AlarmWorker;

  constructor(queues: AlarmQueues, settings: AlarmsSettings, log: AlarmLog) {
    this.queues = queues;
    this.settings = settings;
    this.log = log;
    // Every held alarm listens for the stop.
    setMaxListeners(0, this.stopping.signal);
  }

  /** Gives back control after a few seconds when the store is away, and goes on waiting for it. */
  async start(handler: Handler): Promise<void> {
    await withDeadline(this.openWorker(handler), READY_WITHIN_MS).catch((error: Error) =>
      this.log.storeTrouble('worker', error),
    );
  }

  /** Gives held alarms back to the queue and waits for the handlers that run. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const { worker } = this;
    if (!worker) return;
    // Without its store, a worker that is closed gently waits for ever.
    const closed = worker.close(!(await isReachable(worker)));
    await withDeadline(Promise.allSettled(this.handling), FINISH_WITHIN_MS).catch(() => undefined);
    await letGo(worker, closed);
  }

  private async openWorker(handler: Handler): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const worker = this.queues.openWorker((alarm) => this.wake(alarm, handler));
      this.worker = worker;
      this.listen(worker);
      try {
        await worker.waitUntilReady();
        worker.run().catch((error: Error) => this.log.storeTrouble('worker', error));
        return;
      } catch (error) {
        this.log.storeTrouble('worker', error as Error);
        // BullMQ never mends a first connection that failed.
        await letGo(worker, worker.close(true));
        await delay(REOPEN_AFTER_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private async wake(alarm: Alarm, handler: Handler): Promise<void> {
    await holdUntil(alarm.dueAtMs - this.settings.leadMs, this.settings.nowMs, this.stopping.signal);
    const handled = handler(alarm);
    this.handling.add(handled);
    try {
      await handled;
    } catch (error) {
      // BullMQ stores what a job throws; the words of a handler's error are not for the queue.
      throw new Error('rejected by its handler', { cause: error });
    } finally {
      this.handling.delete(handled);
    }
  }

  private listen(worker: AlarmWorker): void {
    worker.on('error', (error) => {
      // Connections end a little after they were let go; a store that stops meanwhile is no trouble.
      if (!this.stopping.signal.aborted) this.log.storeTrouble('worker', error);
    });
    worker.on('stalled', (jobId) => this.log.stalled(jobId));
    worker.on('failed', (job, error) => {
      // A held alarm that the stop gave back has failed for BullMQ only.
      if (job === undefined || error.name === 'AbortError') return;
      const willRetry = job.attemptsMade < JOB_POLICY.attempts;
      this.log.rejected(job.data, job.attemptsMade, willRetry, error.cause ?? error);
    });
  }
}

async function isReachable(worker: AlarmWorker): Promise<boolean> {
  const answer = worker.getBackend().getQueueMetaField('version');
  return withDeadline(answer, ANSWER_WITHIN_MS).then(
    () => true,
    () => false,
  );
}

/** Waits for a worker to have closed; cuts its connections when that takes too long. */
async function letGo(worker: AlarmWorker, closed: Promise<void>): Promise<void> {
  await withDeadline(closed, LET_GO_WITHIN_MS).catch(() =>
    withDeadline(worker.getBackend().close(true), LET_GO_WITHIN_MS).catch(() => undefined),
  );
}
