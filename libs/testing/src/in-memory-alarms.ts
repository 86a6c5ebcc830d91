import { Alarms, type Alarm } from '@cyberdrill/domain';

const LOOK_EVERY_MS = 2;
const RETRY_AFTER_MS = 50;

interface Armed {
  readonly alarm: Alarm;
  notBeforeMs: number;
  isTaken: boolean;
}

/** Alarms without a store: they live as long as the process does, and {@link peer} stands for another process. */
export class InMemoryAlarms extends Alarms {
  private readonly leadMs: number;
  private readonly nowMs: () => number;
  private queue = new Map<string, Armed>();
  private readonly running = new Set<Promise<void>>();
  private looking?: NodeJS.Timeout;
  private isStopped = false;

  constructor(options: { readonly leadMs?: number; readonly nowMs?: () => number } = {}) {
    super();
    this.leadMs = options.leadMs ?? 25;
    this.nowMs = options.nowMs ?? Date.now;
  }

  /** Alarms of another process on the same queue. */
  peer(): InMemoryAlarms {
    const peer = new InMemoryAlarms({ leadMs: this.leadMs, nowMs: this.nowMs });
    peer.queue = this.queue;
    return peer;
  }

  override async arm({ exerciseId, epoch, dueAtMs }: Alarm): Promise<void> {
    this.refuseWhenStopped();
    if (exerciseId === '' || !Number.isSafeInteger(epoch) || !Number.isSafeInteger(dueAtMs))
      throw new RangeError('An alarm needs an exercise, a whole epoch and a whole due time.');
    const key = JSON.stringify([exerciseId, epoch, dueAtMs]);
    if (this.queue.has(key)) return;
    const alarm = { exerciseId, epoch, dueAtMs };
    this.queue.set(key, { alarm, notBeforeMs: dueAtMs - this.leadMs, isTaken: false });
  }

  override async armed(exerciseId: string): Promise<Alarm[]> {
    this.refuseWhenStopped();
    return [...this.queue.values()]
      .map(({ alarm }) => alarm)
      .filter((alarm) => alarm.exerciseId === exerciseId)
      .sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  override async start(handler: (alarm: Alarm) => Promise<void>): Promise<void> {
    this.refuseWhenStopped();
    if (this.looking) throw new Error('The alarms are started already.');
    this.looking = setInterval(() => this.takeDue(handler), LOOK_EVERY_MS);
  }

  override async stop(): Promise<void> {
    clearInterval(this.looking);
    await Promise.all(this.running);
    this.isStopped = true;
  }

  private takeDue(handler: (alarm: Alarm) => Promise<void>): void {
    for (const [key, armed] of this.queue) {
      if (armed.isTaken || armed.notBeforeMs > this.nowMs()) continue;
      armed.isTaken = true;
      const run = this.handle(key, armed, handler);
      this.running.add(run);
      void run.finally(() => this.running.delete(run));
    }
  }

  private async handle(key: string, armed: Armed, handler: (alarm: Alarm) => Promise<void>): Promise<void> {
    try {
      await handler(armed.alarm);
      this.queue.delete(key);
    } catch {
      armed.notBeforeMs = this.nowMs() + RETRY_AFTER_MS;
      armed.isTaken = false;
    }
  }

  private refuseWhenStopped(): void {
    if (this.isStopped) throw new Error('The alarms were stopped.');
  }
}
