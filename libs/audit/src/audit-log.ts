import type { AuditEntry, AuditRecord } from '@cyberdrill/contracts';
import type { JournalHead } from '@cyberdrill/domain';

/** A record with the id it was given by the process that recorded it. */
export type IdentifiedRecord = AuditRecord & Pick<AuditEntry, 'recordId'>;

/** Which entries to read. */
export interface AuditQuery {
  /** Entries after this place. */
  readonly after: number;
  readonly limit: number;
  /** Only those that concern this exercise. */
  readonly exerciseId?: string;
}

/** The append-only log behind {@link AuditTrail}, one chain for all processes on one store. */
export abstract class AuditLog {
  /**
   * Appends records in their order, all or none. Processes take turns, so that the chain cannot fork. A record whose id is in the log
   * already is left out: writing again after a connection was lost adds nothing.
   * @throws AppError STORE_UNAVAILABLE
   * @throws CanonicalJsonError when a record holds what JSON cannot
   */
  abstract append(records: readonly IdentifiedRecord[]): Promise<void>;
  /** Entries in order. */
  abstract read(query: AuditQuery): Promise<AuditEntry[]>;
  /** The end of the log. */
  abstract head(): Promise<JournalHead>;
}
