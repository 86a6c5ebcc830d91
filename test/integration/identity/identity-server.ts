import {
  openDatabase,
  PostgresAccessChanges,
  PostgresAccounts,
  PostgresInvitations,
  PostgresMemberships,
  PostgresNdas,
  type Database,
} from '@cyberdrill/persistence';
import type { DrillRole } from '@cyberdrill/domain';
import { DEFAULT_NDA, DEFAULT_NDA_VERSION, makeToken, secretHash } from '@cyberdrill/identity';
import { createConfig } from '@cyberdrill/platform';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { ConsoleLogger } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../../../apps/server/src/start/start-server.ts';
import type {
  AccountListItem,
  AuditPage,
  NewAccount,
  OwnSession,
  PlannedExercise,
} from '@cyberdrill/contracts';
import { randomUUID } from 'node:crypto';
import { SERVER_SCENARIO } from '../server/server-scenario.ts';
import { Browser } from './browser.ts';

const SILENT = new ConsoleLogger({ logLevels: ['fatal'] });
export const ADMIN_TOKEN = 'an-administrator-in-tests-0123456789abcdef';

export const PASSWORD = 'kettle orbit tulip 42';

/** One or more processes' worth of servers on one database, and everything that tests of identity do to them from outside. */
export class IdentityServer {
  readonly servers: readonly RunningServer[];
  private readonly database: TestDatabase;
  private readonly direct: Database;
  private readonly dataDir: string;

  private constructor(
    servers: readonly RunningServer[],
    database: TestDatabase,
    direct: Database,
    dataDir: string,
  ) {
    this.servers = servers;
    this.database = database;
    this.direct = direct;
    this.dataDir = dataDir;
  }

  static async start(env: Readonly<Record<string, string>> = {}, count = 1): Promise<IdentityServer> {
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-identity-test-'));
    const servers: RunningServer[] = [];
    for (let made = 0; made < count; made += 1) {
      const config = createConfig({
        PORT: '0',
        DATABASE_URL: database.url,
        DATA_DIR: dataDir,
        SCENARIOS_DIR: join(dataDir, 'no-packs'),
        ADMIN_TOKEN,
        ...env,
      });
      servers.push(await startServer(config, SILENT));
    }
    const direct = await openDatabase(database.url, { log: SILENT, maxConnections: 2 });
    return new IdentityServer(servers, database, direct, dataDir);
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.stop();
    await this.direct.close();
    await this.database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** The origin of a process, as a browser on this machine calls it. */
  origin(process = 0): string {
    return (this.servers[process]?.url ?? '').replace('127.0.0.1', 'localhost');
  }

  get welcomeToken(): string {
    return (this.servers[0]?.welcomeUrl ?? '').split('#')[1] ?? '';
  }

  browser(process = 0): Browser {
    return new Browser(this.origin(process));
  }

  /** Asks the API with the administrator's key, and fails on a refusal. */
  async administer<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.bearer(ADMIN_TOKEN, method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  bearer(token: string, method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.origin()}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** An account with a password, as its person would have set it. */
  async person(name = 'Ana Popescu', isAdministrator = false): Promise<Person> {
    const email = `${randomUUID()}@example.org`;
    const { account, code } = await this.administer<NewAccount>('POST', '/accounts', {
      name,
      email,
      isAdministrator,
    });
    const browser = this.browser();
    const session = await browser.get<OwnSession>('POST', '/session/reset-code', {
      email,
      code: code.code,
      newPassword: PASSWORD,
    });
    return { account, email, browser, session };
  }

  /** Many accounts with the same password, past the routes for that; their e-mail addresses. */
  async people(count: number, passwordHash: string): Promise<readonly string[]> {
    const accounts = new PostgresAccounts(this.direct);
    const emails = Array.from({ length: count }, () => `${randomUUID()}@example.org`);
    for (const email of emails) await accounts.create({ name: 'One of many', email, passwordHash });
    return emails;
  }

  /** An account without e-mail and password, as an invitation leaves it. */
  async guest(name = 'Guest'): Promise<{ accountId: string; code: string }> {
    const { accountId } = await new PostgresAccounts(this.direct).create({ name });
    const { code } = await this.administer<{ code: string }>('POST', `/accounts/${accountId}/return-code`);
    return { accountId, code };
  }

  async plan(): Promise<PlannedExercise> {
    return this.administer<PlannedExercise>('POST', '/exercises', {
      title: 'A drill for tests of identity',
      scenarioYaml: SERVER_SCENARIO,
      teams: ['a', 'b'].map((id) => ({ id, name: `CIRT ${id}`, language: 'en' })),
    });
  }

  /** Token of an invitation into an exercise, made past the routes for that. */
  async invite(exerciseId: string, expiresInMs = 3_600_000): Promise<string> {
    const [token, code] = [makeToken(), makeToken()];
    const secrets = { tokenHash: secretHash(token), codeHash: secretHash(code) };
    const wanted = { exerciseId, role: 'observer', seats: 5, expiresInMs, ...secrets } as const;
    await new PostgresInvitations(this.direct).make([wanted]);
    return token;
  }

  /** Gives somebody a role, past the rules about who may; he has agreed to what everybody is asked for. */
  async grant(accountId: string, exerciseId: string, role: DrillRole, teamId?: string): Promise<string> {
    const memberships = new PostgresMemberships(this.direct);
    const wanted = {
      accountId,
      exerciseId,
      scenarioId: 'any',
      role,
      ...(teamId !== undefined && { teamId }),
    };
    const { membershipId } = await memberships.grant(wanted, () => undefined);
    const sha256 = secretHash(DEFAULT_NDA['en'] ?? '');
    const agreed = { version: DEFAULT_NDA_VERSION, language: 'en', sha256 };
    await new PostgresNdas(this.direct).accept({ accountId, exerciseId, ...agreed });
    return membershipId;
  }

  /** Ends somebody's part, and tells of it, as the routes for that do. */
  async endMembership(exerciseId: string, membershipId: string): Promise<void> {
    await new PostgresMemberships(this.direct).end(exerciseId, membershipId);
    await new PostgresAccessChanges(this.direct).publish({ accessId: membershipId });
  }

  /** Gives somebody another part, and tells of it. */
  async changeRole(
    exerciseId: string,
    membershipId: string,
    role: DrillRole,
    teamId?: string,
  ): Promise<void> {
    const wanted = { role, ...(teamId !== undefined && { teamId }) };
    await new PostgresMemberships(this.direct).change(exerciseId, membershipId, wanted, () => undefined);
    await new PostgresAccessChanges(this.direct).publish({ accessId: membershipId });
  }

  /** Changes rows behind the server's back: hours pass for a session. */
  async age(sessionId: string, changes: Readonly<Record<string, number>>): Promise<void> {
    const columns = Object.entries(changes).map(([name, byMs]) => `${name} = ${name} - ${byMs}`);
    await this.direct.run('platform', (em) =>
      em.execute(`update session set ${columns.join(', ')} where session_id = ?`, [sessionId]),
    );
  }

  /** Has every process look again, as it does by itself after some seconds. */
  async lookAgain(sessionId: string): Promise<void> {
    const changes = new PostgresAccessChanges(this.direct);
    await changes.publish({ sessionId });
  }

  async accountOf(accountId: string): Promise<AccountListItem> {
    return this.administer<AccountListItem>('GET', `/accounts/${accountId}`);
  }

  /** Waits until the audit log tells something of an account: what changes nobody's rights is written when there is time. */
  async untilTold(accountId: string, kind: string): Promise<void> {
    await until(
      async () => (await this.told(accountId)).includes(kind),
      30_000,
      `"${kind}" in the audit log`,
    );
  }

  /** Kinds of everything that the audit log tells of an account, or that it has done. */
  async told(accountId: string): Promise<readonly string[]> {
    const { entries } = await this.administer<AuditPage>('GET', '/audit?limit=500');
    return entries
      .filter(
        ({ who, data }) =>
          who.accountId === accountId || ('accountId' in data && data.accountId === accountId),
      )
      .map(({ kind }) => kind);
  }
}

/** Somebody with an account, a password, and a browser that is signed in. */
export interface Person {
  readonly account: AccountListItem;
  readonly email: string;
  readonly browser: Browser;
  readonly session: OwnSession;
}
