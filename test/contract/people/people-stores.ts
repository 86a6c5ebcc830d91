import type { Accounts, Codes, Invitations, Joins, Memberships, Ndas, Sessions } from '@cyberdrill/identity';
import {
  openDatabase,
  PostgresAccounts,
  PostgresCodes,
  PostgresInvitations,
  PostgresJoins,
  PostgresJournal,
  PostgresMemberships,
  PostgresNdas,
  PostgresSessions,
} from '@cyberdrill/persistence';
import {
  InMemoryAccounts,
  InMemoryCodes,
  InMemoryFactors,
  InMemoryInvitations,
  InMemoryJoins,
  InMemoryMemberships,
  InMemoryNdas,
  InMemorySessions,
  SettableClock,
  testDatabase,
} from '@cyberdrill/testing';

/** Everything that is kept of people in exercises. */
export interface PeopleStores {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly codes: Codes;
  readonly memberships: Memberships;
  readonly invitations: Invitations;
  readonly ndas: Ndas;
  readonly joins: Joins;
  /** Makes an exercise without a plan. */
  exercise(exerciseId: string): Promise<void>;
  stop(): Promise<void>;
}

/** Moves on with each reading, as a database's clock does. */
class RunningClock extends SettableClock {
  override nowMs(): number {
    this.advance(1);
    return super.nowMs();
  }
}

/** Every adapter of the ports, by name. */
export const PEOPLE_STORES: [string, () => Promise<PeopleStores>][] = [
  [
    'in memory',
    async () => {
      const clock = new RunningClock();
      const exercises = new Set<string>();
      const exists = (exerciseId: string): boolean => exercises.has(exerciseId);
      const accounts = new InMemoryAccounts(clock);
      const sessions = new InMemorySessions(accounts, new InMemoryFactors());
      const codes = new InMemoryCodes();
      const ndas = new InMemoryNdas(accounts, clock, exists);
      const memberships = new InMemoryMemberships({ accounts, ndas, clock, exists });
      const invitations = new InMemoryInvitations(clock, exists);
      return {
        accounts,
        sessions,
        codes,
        ndas,
        memberships,
        invitations,
        joins: new InMemoryJoins({ accounts, sessions, codes, ndas, memberships, invitations, clock }),
        exercise: async (exerciseId) => void exercises.add(exerciseId),
        stop: async () => undefined,
      };
    },
  ],
  [
    'in PostgreSQL',
    async () => {
      const { url, drop } = await testDatabase();
      const database = await openDatabase(url, { log: console });
      const journal = new PostgresJournal(database);
      return {
        accounts: new PostgresAccounts(database),
        sessions: new PostgresSessions(database),
        codes: new PostgresCodes(database),
        ndas: new PostgresNdas(database),
        memberships: new PostgresMemberships(database),
        invitations: new PostgresInvitations(database),
        joins: new PostgresJoins(database),
        exercise: (exerciseId) => journal.create(exerciseId),
        stop: async () => {
          await database.close();
          await drop();
        },
      };
    },
  ],
];
