import type { Pacer } from '@cyberdrill/simulation';

/** A pacer for a drill that runs at one speed from beginning to end; forgets what has not begun when the drill is over. */
export class SteadyPacer implements Pacer {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly speed: number;
  private readonly onFailure: (error: unknown) => void;

  /** @param speed exercise milliseconds per wall millisecond */
  constructor(speed: number, onFailure: (error: unknown) => void) {
    this.speed = speed;
    this.onFailure = onFailure;
  }

  after(exerciseMs: number, work: () => Promise<unknown>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const run = work()
        .then(() => undefined, this.onFailure)
        .finally(() => this.running.delete(run));
      this.running.add(run);
    }, this.wallMs(exerciseMs));
    this.timers.add(timer);
  }

  wallMs(exerciseMs: number): number {
    return Math.max(0, exerciseMs / this.speed);
  }

  /** Drops what has not begun and waits for what has. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    await Promise.all(this.running);
  }
}
