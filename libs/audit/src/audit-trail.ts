import type { AuditKind, AuditRecord } from '@cyberdrill/contracts';

/**
 * Where everything is told that is done outside the journals of exercises: who signed in, who got which rights, who looked at or
 * took away what. Entries of one process are written in the order in which they were recorded.
 */
export abstract class AuditTrail {
  /**
   * Records what was done.
   *
   * Changes of rights and sign-ins: resolves once the entry is on disk. Await it before you answer, and hand out no token, cookie
   * or code when it rejects; the entry stays in line and is written when the store is back, because the change may stand.
   *
   * Reads, exports and failed sign-ins ({@link isTelling}): resolves at once and never rejects; what cannot be written is counted,
   * logged, and told as a `log.gap` later.
   * @throws AppError STORE_UNAVAILABLE
   */
  abstract record<K extends AuditKind>(record: AuditRecord<K>): Promise<void>;
}
