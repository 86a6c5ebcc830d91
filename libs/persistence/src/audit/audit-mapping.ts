import type { AuditEntry } from '@cyberdrill/contracts';
import type { EntityDTO, RequiredEntityData } from '@mikro-orm/postgresql';
import type { AuditEntryRow } from '../entities/audit-entry-row.ts';

/** The row of an entry. */
export function rowOf(entry: AuditEntry): RequiredEntityData<AuditEntryRow> {
  const { from: origin = null, exerciseId = null, ...rest } = entry;
  return { ...rest, origin, exerciseId };
}

/** The entry of a row, with exactly the properties it was written with. */
export function entryOf(row: EntityDTO<AuditEntryRow>): AuditEntry {
  const { origin, exerciseId, ...rest } = row;
  return {
    ...rest,
    ...(origin !== null && { from: origin }),
    ...(exerciseId !== null && { exerciseId }),
    // The column's kind says which shape the data has; whoever recorded it was held to that by the types.
  } as AuditEntry;
}
