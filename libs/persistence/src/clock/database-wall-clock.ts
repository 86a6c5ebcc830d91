import { uptime } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { WallClock } from '@cyberdrill/domain';
import type { Database } from '../database/database.ts';
import { OffsetEstimate } from './offset-estimate.ts';
import { SteadyReading } from './steady-reading.ts';
import { FOLLOWED_STEP_MS, StepGuard } from './step-guard.ts';

const REFRESH_EVERY_MS = 2_000;
const SAMPLES_PER_REFRESH = 3;
/** A clock that was set by less than this is nothing to tell an operator about. */
const NOTEWORTHY_STEP_MS = 250;
const IGNORED =
  ': exercises go on by the time that has passed, and what they record keeps to the old clock. Restart the server between exercises to follow the new one';

/** How a {@link DatabaseWallClock} takes it when the database's clock is set. */
export interface WallClockSettings {
  /**
   * Only the process that has the database to itself may: others would go by another time. Exercises then go on by the time
   * that has passed, until the next start.
   */
  readonly ignoresSteps: boolean;
}

/**
 * The database's clock, carried on from measurement to measurement by this process's monotonic clock. Setting the clock of
 * the machine this process runs on does not move it; setting the database's does, forward at once and backward slowly, unless
 * steps are ignored.
 */
export class DatabaseWallClock extends WallClock {
  private readonly database: Database;
  private readonly estimate = new OffsetEstimate();
  private readonly reading = new SteadyReading();
  private readonly guard = new StepGuard(asleepMs());
  private readonly ignoresSteps: boolean;
  private readonly stopping = new AbortController();
  private refreshing: Promise<void> = Promise.resolve();

  constructor(database: Database, { ignoresSteps }: WallClockSettings = { ignoresSteps: false }) {
    super();
    this.database = database;
    this.ignoresSteps = ignoresSteps;
  }

  /**
   * Measures for the first time, and then every few seconds.
   * @throws AppError STORE_UNAVAILABLE when the database cannot be asked now; later it is asked again
   */
  async start(): Promise<void> {
    await this.refresh();
    this.refreshing = this.keepRefreshing();
  }

  /** Stops measuring; the clock goes on from its last measurement. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.refreshing;
  }

  nowMs(): number {
    const { offsetMs } = this.estimate;
    if (offsetMs === undefined) throw new Error('The wall clock was not started.');
    const at = performance.now();
    return this.reading.tell(at + offsetMs, at);
  }

  override ignoredStepMs(): number {
    return Math.round(this.guard.ignoredMs);
  }

  /**
   * The time of a transaction, by what the database has just told in it: the same, unless the database's clock was set by more
   * than is followed.
   * @returns whole milliseconds
   */
  timeOfTransaction(toldMs: number): number {
    if (!this.ignoresSteps) return toldMs;
    const nowMs = this.nowMs();
    return Math.abs(toldMs - nowMs) < FOLLOWED_STEP_MS ? toldMs : Math.floor(nowMs);
  }

  private async keepRefreshing(): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      await sleep(REFRESH_EVERY_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      // The last measurement serves until the database is back.
      await this.refresh().catch(() => undefined);
    }
  }

  private async refresh(): Promise<void> {
    for (let samples = 0; samples < SAMPLES_PER_REFRESH; samples += 1) {
      const { stepMs, isIgnored } = await this.sample();
      if (Math.abs(stepMs) < NOTEWORTHY_STEP_MS) continue;
      this.database.log.warn(
        `The database's clock was set by ${Math.round(stepMs)} ms${isIgnored ? IGNORED : ''}.`,
      );
    }
  }

  private async sample(): Promise<{ readonly stepMs: number; readonly isIgnored: boolean }> {
    const sql = 'select extract(epoch from clock_timestamp())::double precision * 1000 as now_ms';
    return this.database.run('nothing', async (em) => {
      const askedAt = performance.now();
      const [row] = await em.execute<{ now_ms: number }[]>(sql);
      const heardAt = performance.now();
      if (row === undefined) return { stepMs: 0, isIgnored: false };
      const stepMs = this.estimate.add({ askedAt, toldMs: row.now_ms - this.guard.ignoredMs, heardAt });
      const isIgnored = this.ignoresSteps && this.guard.ignores(stepMs, asleepMs());
      // At once: nobody may read the clock in between.
      if (isIgnored) this.estimate.shift(-stepMs);
      return { stepMs, isIgnored };
    });
  }
}

/** Grows while this machine is asleep, and only then: its uptime counts that, its monotonic clock does not. */
function asleepMs(): number {
  return uptime() * 1_000 - performance.now();
}
