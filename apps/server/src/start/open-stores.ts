import {
  DatabaseWallClock,
  openDatabase,
  PostgresAccessKeys,
  PostgresAuditLog,
  PostgresCheckpoints,
  PostgresDrafts,
  PostgresFileStore,
  PostgresJournal,
  PostgresJournalFeed,
  PostgresRoomFeed,
  PostgresWebhooks,
} from '@cyberdrill/persistence';
import type { LoggerService } from '@nestjs/common';
import type { Closers } from './closers.ts';
import { openIdentityStores } from './open-identity-stores.ts';
import type { Stores } from './stores.ts';

/**
 * Opens all stores on one PostgreSQL.
 * @param isAlone whether no other process works on it: then exercises do not follow when its clock is set
 * @param closers takes what must be closed at the end
 * @throws AppError STORE_UNAVAILABLE
 */
export async function openStores(
  url: string,
  isAlone: boolean,
  closers: Closers,
  logger: LoggerService,
): Promise<Stores> {
  const database = await openDatabase(url, { log: logger });
  closers.add('database', () => database.close());
  const clock = new DatabaseWallClock(database, { ignoresSteps: isAlone });
  await clock.start();
  closers.add('clock', () => clock.stop());
  const feed = new PostgresJournalFeed(database);
  await feed.start();
  closers.add('feed', () => feed.stop());
  const rooms = new PostgresRoomFeed(database);
  await rooms.start();
  closers.add('rooms', () => rooms.stop());
  const journal = new PostgresJournal(database, (toldMs) => clock.timeOfTransaction(toldMs));
  const keys = new PostgresAccessKeys(database);
  const files = new PostgresFileStore(database);
  const webhooks = new PostgresWebhooks(database);
  const drafts = new PostgresDrafts(database);
  const audit = new PostgresAuditLog(database);
  const checkpoints = new PostgresCheckpoints(database);
  const identity = await openIdentityStores(database, closers);
  return { journal, feed, keys, files, webhooks, drafts, rooms, audit, checkpoints, identity, clock };
}
