export type { Log } from './log.ts';
export { DataInUseError } from './embedded/data-in-use-error.ts';
export { EmbeddedPostgresError } from './embedded/embedded-postgres-error.ts';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/start-embedded-postgres.ts';
export { stopOrphanedPostgres } from './embedded/stop-orphaned-postgres.ts';
export { createDatabase, ensureRoles } from './embedded/application-database.ts';
export { Database } from './database/database.ts';
export { DatabaseRoleError } from './database/database-role-error.ts';
export { DATABASE_ROLES } from './database/database-roles.ts';
export { GRANTS } from './entities/grants.ts';
export { DatabaseVersionError } from './database/database-version-error.ts';
export { migrateDatabase } from './database/migrate-database.ts';
export { schemaDifference } from './database/schema-difference.ts';
export type { ConnectionLimits } from './database/pool-options.ts';
export { openDatabase, type OpenDatabaseOptions } from './database/open-database.ts';
export { PostgresJournal } from './journal/postgres-journal.ts';
export { PostgresJournalFeed } from './journal/postgres-journal-feed.ts';
export type { Heartbeat } from './listening/listening-connection.ts';
export { PostgresAuditLog } from './audit/postgres-audit-log.ts';
export { PostgresCheckpoints } from './audit/postgres-checkpoints.ts';
export { PostgresAccessKeys } from './access/postgres-access-keys.ts';
export { PostgresFileStore } from './files/postgres-file-store.ts';
export { PostgresAccessChanges } from './identity/postgres-access-changes.ts';
export { PostgresAccounts } from './identity/postgres-accounts.ts';
export { PostgresChallenges } from './identity/postgres-challenges.ts';
export { PostgresCodes } from './identity/postgres-codes.ts';
export { PostgresFactors } from './identity/postgres-factors.ts';
export { PostgresSessions } from './identity/postgres-sessions.ts';
export { DatabaseWallClock } from './clock/database-wall-clock.ts';
export { PostgresInvitations } from './people/postgres-invitations.ts';
export { PostgresJoins } from './people/postgres-joins.ts';
export { PostgresMemberships } from './people/postgres-memberships.ts';
export { PostgresNdas } from './people/postgres-ndas.ts';
export { PostgresWebhooks } from './webhooks/postgres-webhooks.ts';
export { PostgresDrafts } from './rooms/postgres-drafts.ts';
export { PostgresRoomFeed } from './rooms/postgres-room-feed.ts';
