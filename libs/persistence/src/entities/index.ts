import { AccessKeyRow } from './access-key-row.ts';
import { ExerciseRow } from './exercise-row.ts';
import { JournalEntryRow } from './journal-entry-row.ts';
import { StoredFileRow } from './stored-file-row.ts';

/** Every table of ours; the database, its migrations and their tests know no other list. */
export const ENTITIES = [ExerciseRow, JournalEntryRow, AccessKeyRow, StoredFileRow];
