import { AppError, appErrorOf } from '@cyberdrill/platform';
import type { AuditLog, IdentifiedRecord } from '../audit-log.ts';

/** A record that waits to be written, and who waits for it. */
export interface Waiting {
  readonly record: IdentifiedRecord;
  /** Called once, with nothing or with why it was not written now. */
  settle?: (error?: AppError) => void;
}

const LARGEST_BATCH = 100;
const MOST_WAITING = 2_000;
const TRY_AGAIN_AFTER_MS = 1_000;

/** Records in the order in which they came, written many at a time. What the store does not take for being away stays in line. */
export class Line {
  private readonly waiting: Waiting[] = [];
  private readonly log: AuditLog;
  private readonly onWritten: () => void;
  private readonly onLost: (error: AppError) => void;
  private working: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;

  /**
   * @param onWritten called when the store took something
   * @param onLost called for each record that will never be written
   */
  constructor(log: AuditLog, onWritten: () => void, onLost: (error: AppError) => void) {
    this.log = log;
    this.onWritten = onWritten;
    this.onLost = onLost;
  }

  get length(): number {
    return this.waiting.length;
  }

  /** Takes a record, and begins to write unless it is writing. */
  add(one: Waiting): void {
    if (this.waiting.length >= MOST_WAITING) {
      this.lose(one, new AppError('STORE_UNAVAILABLE'));
      return;
    }
    this.waiting.push(one);
    void this.write();
  }

  /** Resolves when all is written, or the store was found away. */
  write(): Promise<void> {
    return (this.working ??= this.work().then((isAway) => {
      this.working = undefined;
      clearTimeout(this.retry);
      if (isAway) this.retry = setTimeout(() => void this.write(), TRY_AGAIN_AFTER_MS).unref();
      // Whoever was told that the last batch is written may have come again by now.
      else if (this.waiting.length > 0) return this.write();
      return undefined;
    }));
  }

  /** Tries no more by itself. */
  stop(): void {
    clearTimeout(this.retry);
  }

  /** Resolves with whether it ended because the store is away. */
  private async work(): Promise<boolean> {
    // Lets the records of the same turn of the event loop into the first batch.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, LARGEST_BATCH);
      if (!(await this.isTaken(batch))) return true;
    }
    return false;
  }

  /** False when the store is away. */
  private async isTaken(batch: readonly Waiting[]): Promise<boolean> {
    try {
      await this.log.append(batch.map(({ record }) => record));
      for (const one of batch) this.done(one);
      this.onWritten();
      return true;
    } catch (thrown) {
      const error = appErrorOf(thrown);
      if (error.code !== 'STORE_UNAVAILABLE') return this.isTakenSingly(batch, error);
      for (const one of batch) settle(one, error);
      return false;
    }
  }

  /** One record that no store can take must not hold up all that come after it. */
  private async isTakenSingly(batch: readonly Waiting[], error: AppError): Promise<boolean> {
    const [only] = batch;
    if (only !== undefined && batch.length === 1) {
      this.waiting.shift();
      this.lose(only, error);
      return true;
    }
    for (const one of batch) if (!(await this.isTaken([one]))) return false;
    return true;
  }

  private done(one: Waiting): void {
    this.waiting.shift();
    settle(one);
  }

  private lose(one: Waiting, error: AppError): void {
    this.onLost(error);
    settle(one, error);
  }
}

function settle(one: Waiting, error?: AppError): void {
  one.settle?.(error);
  delete one.settle;
}
