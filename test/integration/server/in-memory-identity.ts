import type { WallClock } from '@cyberdrill/domain';
import {
  InMemoryAccessChanges,
  InMemoryAccounts,
  InMemoryChallenges,
  InMemoryCodes,
  InMemoryFactors,
  InMemoryInvitations,
  InMemoryJoins,
  InMemoryMemberships,
  InMemoryNdas,
  InMemorySessions,
} from '@cyberdrill/testing';
import type { IdentityStores } from '../../../apps/server/src/start/stores.ts';

/**
 * What a server keeps about people, in memory.
 * @param exists whether there is such an exercise
 */
export function inMemoryIdentity(clock: WallClock, exists: (exerciseId: string) => boolean): IdentityStores {
  const accounts = new InMemoryAccounts(clock);
  const factors = new InMemoryFactors();
  const sessions = new InMemorySessions(accounts, factors);
  const codes = new InMemoryCodes();
  const ndas = new InMemoryNdas(accounts, clock, exists);
  const memberships = new InMemoryMemberships({ accounts, ndas, clock, exists });
  const invitations = new InMemoryInvitations(clock, exists);
  return {
    accounts,
    sessions,
    factors,
    codes,
    challenges: new InMemoryChallenges(),
    changes: new InMemoryAccessChanges(),
    memberships,
    invitations,
    joins: new InMemoryJoins({ accounts, sessions, codes, ndas, memberships, invitations, clock }),
    ndas,
  };
}
