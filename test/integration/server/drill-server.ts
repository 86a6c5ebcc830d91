import {
  API_PREFIX,
  type CommandOutcome,
  type PlannedExercise,
  type Reply,
  type WireError,
} from '@cyberdrill/contracts';
import { Conductor, ExerciseStates } from '@cyberdrill/conduct';
import type { CommandKind, CommandMap, Entry } from '@cyberdrill/domain';
import { openDatabase, PostgresAccessKeys, PostgresJournal, type Database } from '@cyberdrill/persistence';
import { createConfig } from '@cyberdrill/platform';
import { matchesRe2 } from '@cyberdrill/scenario';
import { testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { ConsoleLogger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../../../apps/server/src/start/start-server.ts';
import { SERVER_SCENARIO } from './server-scenario.ts';

const SILENT = new ConsoleLogger({ logLevels: ['fatal'] });

export const ADMIN_TOKEN = 'an-administrator-in-tests-0123456789abcdef';

/** The server itself, with real sockets on a real database, in this process. */
export class DrillServer {
  readonly url: string;
  private readonly database: TestDatabase;
  private readonly direct: Database;
  private readonly writer: Conductor;
  private readonly dataDir: string;
  private running: RunningServer;

  private constructor(running: RunningServer, database: TestDatabase, direct: Database, dataDir: string) {
    this.running = running;
    this.url = running.url;
    this.database = database;
    this.direct = direct;
    const journal = new PostgresJournal(direct);
    this.writer = new Conductor(journal, new ExerciseStates(journal), { matches: matchesRe2 });
    this.dataDir = dataDir;
  }

  /** Where its rows are, for tests that need more than the server tells. */
  get databaseUrl(): string {
    return this.database.url;
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<DrillServer> {
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-server-test-'));
    const running = await startOn(database, dataDir, { PORT: '0', ...env });
    const direct = await openDatabase(database.url, { log: SILENT, maxConnections: 2 });
    return new DrillServer(running, database, direct, dataDir);
  }

  /** Stops the server and starts it again on the same database and port, as an operator would. */
  async restart(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const port = new URL(this.url).port;
    await this.running.stop();
    this.running = await startOn(this.database, this.dataDir, { PORT: port, ...env });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.direct.close();
    await this.database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** The link for the first administrator, as the start message tells it; `undefined` once there was one when the server started. */
  get welcomeUrl(): string | undefined {
    return this.running.welcomeUrl;
  }

  /** Stops the server alone, to see how it stops. */
  stopServer(): Promise<void> {
    return this.running.stop();
  }

  /** Address of the database for the superuser, for tests that get in the server's way there. */
  get superuserUrl(): string {
    return this.database.superuserUrl;
  }

  /** Plans an exercise of the test scenario. */
  async plan(teamIds: readonly string[]): Promise<Drill> {
    const response = await this.request('/exercises', ADMIN_TOKEN, {
      method: 'POST',
      body: JSON.stringify({
        title: 'A drill for tests of the server',
        scenarioYaml: SERVER_SCENARIO,
        teams: teamIds.map((id) => ({ id, name: `CIRT ${id}`, language: 'en' })),
      }),
    });
    if (response.status !== 201) throw new Error(`not planned: ${await response.text()}`);
    return new Drill(this, (await response.json()) as PlannedExercise);
  }

  /** Plans one and starts it. */
  async started(teamIds: readonly string[]): Promise<Drill> {
    const drill = await this.plan(teamIds);
    await drill.control('exercise:start', {});
    return drill;
  }

  /** Writes a note of control past the HTTP side and its pace. */
  async note(exerciseId: string, text: string): Promise<void> {
    await this.writer.execute(exerciseId, {
      kind: 'control:note',
      data: { text },
      actor: { role: 'control', id: 'a-test' },
    });
  }

  /** Ends a key, as an operator would in the database. */
  async revoke(token: string): Promise<void> {
    const keys = new PostgresAccessKeys(this.direct);
    const access = await keys.find(token);
    if (access === undefined) throw new Error('there is no such key');
    await keys.revoke(access.exerciseId, access.accessId);
  }

  request(path: string, token: string | undefined, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${API_PREFIX}${path}`, {
      ...init,
      headers: {
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
  }
}

/** A planned exercise and everybody's keys to it. */
export class Drill {
  readonly server: DrillServer;
  readonly planned: PlannedExercise;

  constructor(server: DrillServer, planned: PlannedExercise) {
    this.server = server;
    this.planned = planned;
  }

  get exerciseId(): string {
    return this.planned.exerciseId;
  }

  tokenOf(teamId: string): string {
    const team = this.planned.teams.find(({ id }) => id === teamId);
    if (team === undefined) throw new Error(`there is no team ${teamId}`);
    return team.token;
  }

  request(path: string, token: string | undefined, init?: RequestInit): Promise<Response> {
    return this.server.request(`/exercises/${this.exerciseId}${path}`, token, init);
  }

  /** Gives a command over HTTP and says what came of it. */
  async give<K extends CommandKind>(
    token: string,
    kind: K,
    data: CommandMap[K],
    commandId: string = randomUUID(),
  ): Promise<Reply<CommandOutcome>> {
    const body = JSON.stringify({ commandId, kind, data });
    const response = await this.request('/commands', token, { method: 'POST', body });
    const answer = (await response.json()) as CommandOutcome | { readonly error: WireError };
    return 'error' in answer ? answer : { data: answer };
  }

  /** Gives a command of control that must not be refused. */
  async control<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<CommandOutcome> {
    const reply = await this.give(this.planned.controlToken, kind, data);
    if ('error' in reply) throw new Error(`${kind}: ${reply.error.message}`);
    return reply.data;
  }

  async journal(): Promise<readonly Entry[]> {
    const response = await this.request('/journal', this.planned.controlToken);
    if (!response.ok) throw new Error(`no journal: ${await response.text()}`);
    const lines = (await response.text()).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as Entry);
  }

  /** The data of all entries of a kind. */
  async told(kind: Entry['kind']): Promise<readonly object[]> {
    return (await this.journal()).filter((entry) => entry.kind === kind).map(({ data }) => data);
  }
}

function startOn(
  database: TestDatabase,
  dataDir: string,
  env: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const config = createConfig({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SCENARIOS_DIR: join(dataDir, 'no-packs'),
    DEMONSTRATION: 'off',
    ADMIN_TOKEN,
    ...env,
  });
  return startServer(config, SILENT);
}
