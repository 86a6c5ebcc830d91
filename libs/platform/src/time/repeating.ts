/** Runs work again and again, with a pause between the end of one run and the start of the next. */
export class Repeating {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopped = true;
  private readonly everyMs: number;
  private readonly work: () => Promise<void>;

  constructor(everyMs: number, work: () => Promise<void>) {
    this.everyMs = everyMs;
    this.work = work;
  }

  start(): void {
    this.isStopped = false;
    this.plan();
  }

  /** Resolves when a run under way has finished; none begins after it. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.work().finally(() => this.plan());
    }, this.everyMs);
  }
}
