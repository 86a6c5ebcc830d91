import { CLOCK_NOT_STARTED, readClock, wallAtActiveTime, type Clock } from '@cyberdrill/domain';
import type { Pacer } from './pacer.ts';

/** Timers of Node hold no longer time. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Tells the wall time, and calls back later; Node's own, or a test's. */
export interface PacerTime {
  /** Wall milliseconds by the clock that the exercise's entries are dated with. */
  nowMs(): number;
}

interface Task {
  /** Active exercise time at which it begins. */
  readonly dueActiveMs: number;
  readonly work: () => Promise<unknown>;
}

/**
 * A pacer that goes with the clock of an exercise: it stands still in a pause, goes faster at a higher rate, and takes no notice of a
 * time jump. Before STARTEX and after ENDEX nothing becomes due.
 */
export class ClockPacer implements Pacer {
  private clock: Clock = CLOCK_NOT_STARTED;
  private readonly tasks = new Set<Task>();
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private readonly time: PacerTime;
  private readonly onFailure: (error: unknown) => void;

  constructor(time: PacerTime, onFailure: (error: unknown) => void) {
    this.time = time;
    this.onFailure = onFailure;
  }

  /** Goes by this clock from now on. */
  follow(clock: Clock): void {
    if (clock.epoch === this.clock.epoch && clock.state === this.clock.state) return;
    this.clock = clock;
    this.arm();
  }

  after(exerciseMs: number, work: () => Promise<unknown>): void {
    if (this.isStopped) return;
    const { activeTimeMs } = readClock(this.clock, this.time.nowMs());
    this.tasks.add({ dueActiveMs: activeTimeMs + Math.max(0, exerciseMs), work });
    this.arm();
  }

  /** Drops what has not begun, for good, and waits for what has. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.tasks.clear();
    await Promise.all(this.running);
  }

  private arm(): void {
    clearTimeout(this.timer);
    if (this.isStopped || this.tasks.size === 0) return;
    const next = Math.min(...[...this.tasks].map(({ dueActiveMs }) => dueActiveMs));
    const wallMs = wallAtActiveTime(this.clock, next);
    if (wallMs === undefined) return;
    const inMs = Math.min(LONGEST_TIMER_MS, Math.max(0, wallMs - this.time.nowMs()));
    this.timer = setTimeout(() => this.begin(), inMs);
  }

  private begin(): void {
    const { activeTimeMs } = readClock(this.clock, this.time.nowMs());
    for (const task of this.tasks) if (task.dueActiveMs <= activeTimeMs) this.run(task);
    this.arm();
  }

  private run(task: Task): void {
    this.tasks.delete(task);
    const run: Promise<void> = task
      .work()
      .then(() => undefined, this.onFailure)
      .finally(() => this.running.delete(run));
    this.running.add(run);
  }
}
