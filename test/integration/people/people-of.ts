import type { DrillRole } from '@cyberdrill/domain';
import { makeToken, secretHash, type Account } from '@cyberdrill/identity';
import {
  openDatabase,
  PostgresAccounts,
  PostgresMemberships,
  PostgresNdas,
  PostgresSessions,
  type Database,
} from '@cyberdrill/persistence';
import { randomUUID } from 'node:crypto';
import type { Drill, DrillServer } from '../server/drill-server.ts';
import { Visitor } from './visitor.ts';

const DAY_MS = 86_400_000;

/** Who is to be made. */
export interface PersonWanted {
  readonly name?: string;
  readonly isAdministrator?: boolean;
  /** A second factor was shown; left out: it was. */
  readonly isStrong?: boolean;
}

/** Somebody with an account, signed in. */
export interface PersonMade {
  readonly account: Account;
  readonly email: string;
  readonly visitor: Visitor;
}

/** Makes people as they are after signing in, past the forms: those have tests of their own. */
export class PeopleOf {
  private readonly server: DrillServer;
  private readonly database: Database;

  private constructor(server: DrillServer, database: Database) {
    this.server = server;
    this.database = database;
  }

  static async at(server: DrillServer): Promise<PeopleOf> {
    return new PeopleOf(server, await openDatabase(server.databaseUrl, { log: console, maxConnections: 2 }));
  }

  stop(): Promise<void> {
    return this.database.close();
  }

  /** Somebody who is signed in, and takes part in nothing. */
  async person(wanted: PersonWanted = {}): Promise<PersonMade> {
    const { name = 'Ana', isAdministrator = false, isStrong = true } = wanted;
    const email = `${randomUUID()}@example.org`;
    const account = await new PostgresAccounts(this.database).create({ name, email, isAdministrator });
    const token = makeToken();
    const nowMs = Date.now();
    await new PostgresSessions(this.database).open({
      accountId: account.accountId,
      tokenHash: secretHash(token),
      device: 'a test',
      address: '127.0.0.1',
      signedInBy: 'password',
      isStrong,
      createdAtMs: nowMs,
      provenAtMs: nowMs,
      lastUsedAtMs: nowMs,
      expiresAtMs: nowMs + DAY_MS,
      idleUntilMs: nowMs + DAY_MS,
    });
    return { account, email, visitor: new Visitor(this.server, `__Host-cyberdrill=${token}`) };
  }

  /** Somebody with a role in a drill, who has accepted its NDA. */
  async member(
    drill: Drill,
    role: DrillRole,
    teamId?: string,
    wanted: PersonWanted = {},
  ): Promise<PersonMade> {
    const person = await this.person(wanted);
    await new PostgresMemberships(this.database).grant(
      {
        accountId: person.account.accountId,
        exerciseId: drill.exerciseId,
        scenarioId: 'server-test',
        role,
        ...(teamId !== undefined && { teamId }),
      },
      () => undefined,
    );
    await this.accept(drill, person);
    return person;
  }

  /** Accepts what is to be accepted, in English. */
  async accept(drill: Drill, { account }: PersonMade): Promise<void> {
    const ndas = new PostgresNdas(this.database);
    const { version, texts } = await ndas.current(drill.exerciseId);
    const { accountId } = account;
    const sha256 = secretHash(texts['en'] ?? '');
    await ndas.accept({ accountId, exerciseId: drill.exerciseId, version, language: 'en', sha256 });
  }
}
