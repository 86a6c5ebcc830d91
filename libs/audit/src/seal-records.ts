import type { AuditEntry } from '@cyberdrill/contracts';
import { linkHash, type JournalHead, type Sha256 } from '@cyberdrill/domain';
import type { IdentifiedRecord } from './audit-log.ts';

/**
 * Makes entries of records: gives each its place and its time, and chains it to the one before.
 * @param atMs wall milliseconds since 1970, by the database's clock
 * @throws CanonicalJsonError when a record holds what JSON cannot
 */
export function sealRecords(
  records: readonly IdentifiedRecord[],
  head: JournalHead,
  atMs: number,
  sha256: Sha256,
): AuditEntry[] {
  let { seq, hash: prevHash } = head;
  return records.map((record) => {
    seq += 1;
    const unhashed = { ...record, seq, atMs, prevHash };
    prevHash = linkHash(unhashed, sha256);
    return { ...unhashed, hash: prevHash };
  });
}
