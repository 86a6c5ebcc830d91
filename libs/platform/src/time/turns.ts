import { AppError } from '../errors/app-error.ts';

const RETRY_AFTER_MS = 5_000;

/** Lets work be done a few at a time, in the order in which it came, so that a storm of it takes time and nothing else. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly atOnce: number;
  private readonly mostWaiting: number;

  /** @param mostWaiting beside what is being done; more than that is turned away */
  constructor(atOnce: number, mostWaiting: number) {
    this.atOnce = atOnce;
    this.mostWaiting = mostWaiting;
  }

  /** Does the work when its turn has come. @throws AppError TOO_MANY_REQUESTS when too much waits already; whatever `work` throws */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting)
        throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs: RETRY_AFTER_MS });
      // Whoever finishes hands its place on, so that nobody who comes later takes it.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
