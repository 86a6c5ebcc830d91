import type { Entry } from '@cyberdrill/domain';
import type { EntityDTO, RequiredEntityData } from '@mikro-orm/postgresql';
import type { JournalEntryRow } from '../entities/journal-entry-row.ts';

/** The row of an entry. */
export function rowOf(entry: Entry): RequiredEntityData<JournalEntryRow> {
  const { commandId = null, ...rest } = entry;
  return { ...rest, commandId };
}

/** The entry of a row, with exactly the properties it was written with. */
export function entryOf(row: EntityDTO<JournalEntryRow>): Entry {
  const { commandId, ...rest } = row;
  // The column's kind says which shape the data has; whoever wrote it was held to that by the types.
  return (commandId === null ? rest : { ...rest, commandId }) as Entry;
}
