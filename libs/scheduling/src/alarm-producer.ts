import type { AlarmLog } from './alarm-log.ts';
import { AlarmsUnavailable } from './alarms-unavailable.ts';
import type { AlarmQueue, AlarmQueues } from './bullmq/alarm-queues.ts';
import { DeadlineError, withDeadline } from './deadline.ts';

const ANSWER_WITHIN_MS = 3_000;
const LET_GO_WITHIN_MS = 1_000;

/** The connection that arms and lists. It opens when it is first needed and tells quickly when the store is away. */
export class AlarmProducer {
  private readonly queues: AlarmQueues;
  private readonly log: AlarmLog;
  private queue?: AlarmQueue;
  private isClosed = false;

  constructor(queues: AlarmQueues, log: AlarmLog) {
    this.queues = queues;
    this.log = log;
  }

  /**
   * Asks the store.
   * @throws AlarmsUnavailable when it fails or does not answer in time; what was asked may still be done later
   */
  async ask<T>(question: (queue: AlarmQueue) => Promise<T>): Promise<T> {
    if (this.isClosed) throw new AlarmsUnavailable('they were stopped');
    const queue = this.openQueue();
    try {
      return await withDeadline(
        queue.waitUntilReady().then(() => question(queue)),
        ANSWER_WITHIN_MS,
      );
    } catch (error) {
      // The connection may be dead without knowing it; the next question gets a new one.
      if (error instanceof DeadlineError) void this.abandon(queue);
      throw new AlarmsUnavailable('the store failed to answer', { cause: error });
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.queue) await this.abandon(this.queue);
  }

  private openQueue(): AlarmQueue {
    if (this.queue) return this.queue;
    const queue = this.queues.openQueue();
    queue.on('error', (error) => {
      // Connections end a little after they were let go; a store that stops meanwhile is no trouble.
      if (!this.isClosed) this.log.storeTrouble('producer', error);
    });
    // BullMQ never mends a first connection that failed.
    queue.waitUntilReady().catch(() => this.abandon(queue));
    this.queue = queue;
    return queue;
  }

  private async abandon(queue: AlarmQueue): Promise<void> {
    if (this.queue === queue) this.queue = undefined;
    await withDeadline(queue.close(), LET_GO_WITHIN_MS).catch(() =>
      withDeadline(queue.disconnect(), LET_GO_WITHIN_MS).catch(() => undefined),
    );
  }
}
