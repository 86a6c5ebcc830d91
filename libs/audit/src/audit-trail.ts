import type { AuditDataMap, AuditRecord } from '@cyberdrill/contracts';

/** A failed sign-in as it is told: one attempt, to be counted with others. */
interface FailedSignIn extends Omit<AuditRecord<'sign-in.failed'>, 'data'> {
  readonly data: Pick<AuditDataMap['sign-in.failed'], 'way'>;
}

/** What is told to the trail; of a failed sign-in only the way, the rest is counted. */
export type Told = Exclude<AuditRecord, { readonly kind: 'sign-in.failed' }> | FailedSignIn;

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
  abstract record(told: Told): Promise<void>;
}
