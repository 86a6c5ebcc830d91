import type { AuditLog, Checkpoints } from '@cyberdrill/audit';
import type {
  AccessChanges,
  Accounts,
  Challenges,
  Codes,
  Factors,
  Invitations,
  Joins,
  Memberships,
  Ndas,
  Sessions,
} from '@cyberdrill/identity';
import type {
  AccessKeys,
  Drafts,
  ExerciseJournal,
  FileStore,
  JournalFeed,
  RoomFeed,
  WallClock,
  Webhooks,
} from '@cyberdrill/domain';

/** What the server keeps about people. */
export interface IdentityStores {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly factors: Factors;
  readonly codes: Codes;
  readonly challenges: Challenges;
  readonly changes: AccessChanges;
  readonly memberships: Memberships;
  readonly invitations: Invitations;
  readonly joins: Joins;
  readonly ndas: Ndas;
}

/** Everything the server keeps, and the clock and the feed that come with it. */
export interface Stores {
  readonly journal: ExerciseJournal;
  readonly feed: JournalFeed;
  readonly keys: AccessKeys;
  readonly files: FileStore;
  readonly webhooks: Webhooks;
  readonly drafts: Drafts;
  readonly rooms: RoomFeed;
  readonly audit: AuditLog;
  readonly checkpoints: Checkpoints;
  readonly identity: IdentityStores;
  readonly clock: WallClock;
}
