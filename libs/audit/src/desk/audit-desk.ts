import type { AuditRecord } from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import type { AppError } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AuditLog } from '../audit-log.ts';
import { AuditTrail, type Told } from '../audit-trail.ts';
import { isTelling } from '../telling.ts';
import { COUNTED_FOR_MS, FailedSignIns } from './failed-sign-ins.ts';
import { FirstLooks } from './first-looks.ts';
import { Line } from './line.ts';
import { storableRecord } from './storable-record.ts';

/** What {@link AuditDesk} works with. */
export interface AuditDeskParts {
  readonly log: AuditLog;
  readonly clock: WallClock;
  readonly logger: LoggerService;
}

/** The trail of one process: puts what it is told into the log, in order; guesses counted, looks once an hour. */
export class AuditDesk extends AuditTrail {
  private readonly failures = new FailedSignIns();
  private readonly looks = new FirstLooks();
  private readonly line: Line;
  private readonly clock: WallClock;
  private readonly logger: LoggerService;
  private counting: NodeJS.Timeout | undefined;
  private lost = 0;
  private lostSinceMs = 0;

  constructor({ log, clock, logger }: AuditDeskParts) {
    super();
    this.clock = clock;
    this.logger = logger;
    this.line = new Line(
      log,
      () => this.tellGap(),
      (error) => this.countLost(error),
    );
  }

  async record(told: Told): Promise<void> {
    const record = this.entryOf(told);
    if (record === undefined) return;
    if (isTelling(record.kind)) this.write(record);
    else await this.written(record);
  }

  /** Writes what is in line and what was counted, as far as the store takes it. */
  async stop(): Promise<void> {
    clearTimeout(this.counting);
    for (const failure of this.failures.over(Infinity)) this.write(failure);
    await this.line.write();
    this.line.stop();
    if (this.line.length > 0)
      this.logger.error({ message: 'audit entries could not be written', lost: this.line.length });
  }

  private entryOf(told: Told): AuditRecord | undefined {
    const nowMs = this.clock.nowMs();
    if (told.kind !== 'sign-in.failed') return this.looks.isFirst(told, nowMs) ? told : undefined;
    const entry = this.failures.take(told, Math.floor(nowMs));
    if (entry !== undefined) this.counting ??= setTimeout(() => this.tellCounted(), COUNTED_FOR_MS).unref();
    return entry;
  }

  private tellCounted(): void {
    for (const failure of this.failures.over(this.clock.nowMs())) this.write(failure);
    this.counting = this.failures.isEmpty
      ? undefined
      : setTimeout(() => this.tellCounted(), COUNTED_FOR_MS / 2).unref();
  }

  private write(record: AuditRecord): void {
    this.line.add({ record: { ...storableRecord(record), recordId: randomUUID() } });
  }

  private written(record: AuditRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.line.add({
        record: { ...storableRecord(record), recordId: randomUUID() },
        settle: (error) => (error === undefined ? resolve() : reject(error)),
      });
    });
  }

  private countLost({ code }: AppError): void {
    if (this.lost === 0) this.lostSinceMs = Math.floor(this.clock.nowMs());
    this.lost += 1;
    this.logger.error({ message: 'an audit entry is lost', code, lost: this.lost });
  }

  private tellGap(): void {
    if (this.lost === 0) return;
    const data = { lost: this.lost, sinceMs: this.lostSinceMs };
    this.lost = 0;
    this.write({ kind: 'log.gap', who: {}, data });
  }
}
