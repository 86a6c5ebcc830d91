import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Alarms, type Alarm } from '@cyberdrill/domain';
import { alarmOfJobId, checkAlarm, jobIdOf, timingOf } from './alarm-job.ts';
import { AlarmLog } from './alarm-log.ts';
import type { AlarmsSettings } from './alarms-options.ts';
import { AlarmsUnavailable } from './alarms-unavailable.ts';
import type { AlarmQueue, AlarmQueues, AlarmWorker } from './bullmq/alarm-queues.ts';
import { closeWithin } from './bullmq/queue-end.ts';
import { HAND_OUT_AHEAD_MS, JOB_POLICY } from './bullmq/queue-policy.ts';
import { withDeadline } from './deadline.ts';
import { holdUntil } from './hold.ts';

const ANSWER_WITHIN_MS = 3_000;
const REOPEN_AFTER_MS = 500;
const LET_GO_WITHIN_MS = 500;
const STOP_WITHIN_MS = 5_000;

/** {@link Alarms} as delayed jobs of one BullMQ queue. A job only wakes: it carries ids and numbers and decides nothing. */
export class BullMqAlarms extends Alarms {
  private readonly queues: AlarmQueues;
  private readonly settings: AlarmsSettings;
  private readonly log: AlarmLog;
  private readonly stopping = new AbortController();
  private isStarted = false;
  private queue?: AlarmQueue;
  private worker?: AlarmWorker;
  private stopped?: Promise<void>;

  constructor(queues: AlarmQueues, settings: AlarmsSettings) {
    super();
    this.queues = queues;
    this.settings = settings;
    this.log = new AlarmLog(settings.logger);
    // Every held alarm listens for the stop.
    setMaxListeners(0, this.stopping.signal);
  }

  override async arm(alarm: Alarm): Promise<void> {
    checkAlarm(alarm);
    const { exerciseId, epoch, dueAtMs } = alarm;
    const wakeAtMs = dueAtMs - this.settings.leadMs - HAND_OUT_AHEAD_MS;
    const timing = timingOf(wakeAtMs, { nowMs: this.settings.nowMs(), hostNowMs: Date.now() });
    await this.ask((queue) =>
      queue.add('alarm', { exerciseId, epoch, dueAtMs }, { ...JOB_POLICY, ...timing, jobId: jobIdOf(alarm) }),
    );
  }

  override async armed(exerciseId: string): Promise<Alarm[]> {
    const jobIds = await this.ask((queue) => queue.getRanges(['delayed', 'waiting', 'active'], 0, -1));
    return jobIds
      .map(alarmOfJobId)
      .filter((alarm) => alarm !== undefined)
      .filter((alarm) => alarm.exerciseId === exerciseId)
      .sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  override async start(handler: (alarm: Alarm) => Promise<void>): Promise<void> {
    this.refuseWhenStopped();
    if (this.isStarted) throw new Error('The alarms are started already.');
    this.isStarted = true;
    // Whoever starts goes on without a store that is away; it is waited for in the background.
    await withDeadline(this.deliver(handler), ANSWER_WITHIN_MS, noAnswer).catch((error: Error) =>
      this.log.storeTrouble('worker', error),
    );
  }

  override stop(): Promise<void> {
    this.stopped ??= this.close();
    return this.stopped;
  }

  private async close(): Promise<void> {
    this.stopping.abort();
    if (this.worker) await closeWithin(this.worker, STOP_WITHIN_MS);
    if (this.queue) await closeWithin(this.queue, STOP_WITHIN_MS);
  }

  /** Opens a worker, as often as it takes. */
  private async deliver(handler: (alarm: Alarm) => Promise<void>): Promise<void> {
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
        await closeWithin(worker, LET_GO_WITHIN_MS);
        await delay(REOPEN_AFTER_MS);
      }
    }
  }

  private async wake(alarm: Alarm, handler: (alarm: Alarm) => Promise<void>): Promise<void> {
    await holdUntil(alarm.dueAtMs - this.settings.leadMs, this.settings.nowMs, this.stopping.signal);
    try {
      await handler(alarm);
    } catch (error) {
      // BullMQ stores what a job throws; the words of a handler's error are not for the queue.
      throw new Error('rejected by its handler', { cause: error });
    }
  }

  private listen(worker: AlarmWorker): void {
    worker.on('error', (error) => this.log.storeTrouble('worker', error));
    worker.on('stalled', (jobId) => this.log.stalled(jobId));
    worker.on('failed', (job, error) => {
      // A held alarm that the stop gave back has failed for BullMQ only.
      if (job === undefined || this.stopping.signal.aborted) return;
      const willRetry = job.attemptsMade < JOB_POLICY.attempts;
      this.log.rejected(job.data, job.attemptsMade, willRetry, error.cause ?? error);
    });
  }

  private async ask<T>(work: (queue: AlarmQueue) => Promise<T>): Promise<T> {
    this.refuseWhenStopped();
    const queue = this.openQueue();
    const answer = queue.waitUntilReady().then(() => work(queue));
    try {
      return await withDeadline(answer, ANSWER_WITHIN_MS, noAnswer);
    } catch (error) {
      throw new AlarmsUnavailable('the store failed to answer', { cause: error });
    }
  }

  private openQueue(): AlarmQueue {
    if (this.queue) return this.queue;
    const queue = this.queues.openQueue();
    queue.on('error', (error) => this.log.storeTrouble('producer', error));
    // BullMQ remembers a first connection that failed for ever; the next call must begin anew.
    queue.waitUntilReady().catch(async () => {
      if (this.queue === queue) this.queue = undefined;
      await closeWithin(queue, LET_GO_WITHIN_MS);
    });
    this.queue = queue;
    return queue;
  }

  private refuseWhenStopped(): void {
    if (this.stopping.signal.aborted) throw new AlarmsUnavailable('they were stopped');
  }
}

function noAnswer(): Error {
  return new Error(`no answer within ${ANSWER_WITHIN_MS} ms`);
}
