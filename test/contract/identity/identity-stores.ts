import type { WallClock } from '@cyberdrill/domain';
import type { AccessChanges, Accounts, Challenges, Codes, Factors, Sessions } from '@cyberdrill/identity';
import {
  openDatabase,
  PostgresAccessChanges,
  PostgresAccounts,
  PostgresChallenges,
  PostgresCodes,
  PostgresFactors,
  PostgresSessions,
} from '@cyberdrill/persistence';
import {
  InMemoryAccessChanges,
  InMemoryAccounts,
  InMemoryChallenges,
  InMemoryCodes,
  InMemoryFactors,
  InMemorySessions,
  SettableClock,
  testDatabase,
} from '@cyberdrill/testing';

/** Everything that identity keeps. */
export interface IdentityStores {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly factors: Factors;
  readonly codes: Codes;
  readonly challenges: Challenges;
  readonly changes: AccessChanges;
  stop(): Promise<void>;
}

const CLOCK: WallClock = new SettableClock();

/** Every adapter of the ports, by name. */
export const IDENTITY_STORES: [string, () => Promise<IdentityStores>][] = [
  [
    'in memory',
    async () => {
      const accounts = new InMemoryAccounts(CLOCK);
      const factors = new InMemoryFactors();
      return {
        accounts,
        sessions: new InMemorySessions(accounts, factors),
        factors,
        codes: new InMemoryCodes(),
        challenges: new InMemoryChallenges(),
        changes: new InMemoryAccessChanges(),
        stop: async () => undefined,
      };
    },
  ],
  [
    'in PostgreSQL',
    async () => {
      const { url, drop } = await testDatabase();
      const database = await openDatabase(url, { log: console });
      const changes = new PostgresAccessChanges(database);
      await changes.start();
      return {
        accounts: new PostgresAccounts(database),
        sessions: new PostgresSessions(database),
        factors: new PostgresFactors(database),
        codes: new PostgresCodes(database),
        challenges: new PostgresChallenges(database),
        changes,
        stop: async () => {
          await changes.stop();
          await database.close();
          await drop();
        },
      };
    },
  ],
];
