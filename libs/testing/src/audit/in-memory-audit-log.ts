import { AuditLog, sealRecords, type AuditQuery, type IdentifiedRecord } from '@cyberdrill/audit';
import type { AuditEntry } from '@cyberdrill/contracts';
import { EMPTY_CHAIN, type JournalHead, type WallClock } from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import { SettableClock } from '../settable-clock.ts';

/** The twin of the audit log in PostgreSQL for tests without one; the contract suite holds both to the same behaviour. */
export class InMemoryAuditLog extends AuditLog {
  /** As text, so that what is read back went through JSON, as it does in a database. */
  private readonly entries: string[] = [];
  private readonly clock: WallClock;
  private lastAtMs = 0;

  /** @param clock what the log takes for the database's clock */
  constructor(clock: WallClock = new SettableClock()) {
    super();
    this.clock = clock;
  }

  async append(records: readonly IdentifiedRecord[]): Promise<void> {
    const known = new Set(this.all().map(({ recordId }) => recordId));
    const fresh = records.filter(({ recordId }) => !known.has(recordId));
    const atMs = Math.max(Math.floor(this.clock.nowMs()), this.lastAtMs);
    const entries = sealRecords(fresh, this.end(), atMs, sha256);
    this.entries.push(...entries.map((entry) => JSON.stringify(entry)));
    this.lastAtMs = entries.at(-1)?.atMs ?? this.lastAtMs;
  }

  async read({ after, limit, exerciseId }: AuditQuery): Promise<AuditEntry[]> {
    return this.all()
      .filter((entry) => entry.seq > after && (exerciseId === undefined || entry.exerciseId === exerciseId))
      .slice(0, limit);
  }

  async head(): Promise<JournalHead> {
    return this.end();
  }

  private end(): JournalHead {
    const last = this.all().at(-1);
    return last === undefined ? EMPTY_CHAIN : { seq: last.seq, hash: last.hash };
  }

  private all(): AuditEntry[] {
    return this.entries.map((text) => JSON.parse(text) as AuditEntry);
  }
}
