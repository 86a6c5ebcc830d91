import type { WallClock } from '@cyberdrill/domain';

/** Longest span Node's timers can hold; a longer wait is made of several. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** One sharp timer an exercise: calls back once the database's clock shows the due time, never before. */
export class ExerciseTimer {
  private timer: NodeJS.Timeout | undefined;
  private dueAtMs: number | undefined;
  private readonly clock: WallClock;
  private readonly onDue: () => void;

  constructor(clock: WallClock, onDue: () => void) {
    this.clock = clock;
    this.onDue = onDue;
  }

  /** Sets or moves the due time; `undefined` clears it. */
  set(dueAtMs: number | undefined): void {
    if (dueAtMs === this.dueAtMs && this.timer !== undefined) return;
    this.clear();
    this.dueAtMs = dueAtMs;
    if (dueAtMs !== undefined) this.wait(dueAtMs);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.dueAtMs = undefined;
  }

  private wait(dueAtMs: number): void {
    const restMs = dueAtMs - this.clock.nowMs();
    this.timer = setTimeout(
      () => {
        // Timers may fire a little early, and the clock may have been corrected meanwhile.
        if (this.clock.nowMs() < dueAtMs) return this.wait(dueAtMs);
        this.clear();
        this.onDue();
      },
      Math.min(Math.max(restMs, 1), LONGEST_TIMER_MS),
    );
  }
}
