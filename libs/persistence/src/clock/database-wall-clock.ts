import { setTimeout as sleep } from 'node:timers/promises';
import { WallClock } from '@cyberdrill/domain';
import type { Database } from '../database/database.ts';
import { OffsetEstimate } from './offset-estimate.ts';
import { SteadyReading } from './steady-reading.ts';

const REFRESH_EVERY_MS = 2_000;
const SAMPLES_PER_REFRESH = 3;
/** A clock that was set by less than this is nothing to tell an operator about. */
const NOTEWORTHY_STEP_MS = 250;

/**
 * The database's clock, carried on from measurement to measurement by this process's monotonic clock. Setting the clock of
 * the machine this process runs on does not move it; setting the database's does, forward at once and backward slowly.
 */
export class DatabaseWallClock extends WallClock {
  private readonly database: Database;
  private readonly estimate = new OffsetEstimate();
  private readonly reading = new SteadyReading();
  private readonly stopping = new AbortController();
  private refreshing: Promise<void> = Promise.resolve();

  constructor(database: Database) {
    super();
    this.database = database;
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
      const stepMs = await this.sample();
      if (Math.abs(stepMs) < NOTEWORTHY_STEP_MS) continue;
      this.database.log.warn(`The database's clock was set by ${Math.round(stepMs)} ms.`);
    }
  }

  private async sample(): Promise<number> {
    const sql = 'select extract(epoch from clock_timestamp())::double precision * 1000 as now_ms';
    return this.database.run('nothing', async (em) => {
      const askedAt = performance.now();
      const [row] = await em.execute<{ now_ms: number }[]>(sql);
      const heardAt = performance.now();
      return row === undefined ? 0 : this.estimate.add({ askedAt, toldMs: row.now_ms, heardAt });
    });
  }
}
