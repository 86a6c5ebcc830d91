import {
  PostgresAccessChanges,
  PostgresAccounts,
  PostgresChallenges,
  PostgresCodes,
  PostgresFactors,
  PostgresInvitations,
  PostgresJoins,
  PostgresMemberships,
  PostgresNdas,
  PostgresSessions,
  type Database,
} from '@cyberdrill/persistence';
import type { Closers } from './closers.ts';
import type { IdentityStores } from './stores.ts';

/**
 * Opens what the server keeps about people.
 * @throws AppError STORE_UNAVAILABLE
 */
export async function openIdentityStores(database: Database, closers: Closers): Promise<IdentityStores> {
  const changes = new PostgresAccessChanges(database);
  await changes.start();
  closers.add('changes of access', () => changes.stop());
  return {
    accounts: new PostgresAccounts(database),
    sessions: new PostgresSessions(database),
    factors: new PostgresFactors(database),
    codes: new PostgresCodes(database),
    challenges: new PostgresChallenges(database),
    changes,
    memberships: new PostgresMemberships(database),
    invitations: new PostgresInvitations(database),
    joins: new PostgresJoins(database),
    ndas: new PostgresNdas(database),
  };
}
