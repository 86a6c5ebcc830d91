import type { AuditLog, Checkpoints } from '@cyberdrill/audit';
import type { AccessKeys, ExerciseJournal, FileStore, JournalFeed, WallClock } from '@cyberdrill/domain';

/** Everything the server keeps, and the clock and the feed that come with it. */
export interface Stores {
  readonly journal: ExerciseJournal;
  readonly feed: JournalFeed;
  readonly keys: AccessKeys;
  readonly files: FileStore;
  readonly audit: AuditLog;
  readonly checkpoints: Checkpoints;
  readonly clock: WallClock;
}
