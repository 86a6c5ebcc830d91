import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '@cyberdrill/testing';
import { Client } from 'pg';

const ADMIN_TOKEN = 'an-administrator-in-tests-0123456789abcdef';
const MAIN = fileURLToPath(new URL('../../../dist/apps/server/main.js', import.meta.url));

/** What the environment of a developer says must not reach a server under test. */
const OF_ITS_OWN = {
  HOST: '127.0.0.1',
  DATABASE_URL: '',
  REDIS_URL: '',
  ROLES: '',
  LOG_LEVEL: '',
  DEMONSTRATION: 'off',
};

/** The built server as a process of its own, on one data folder and one port, however often it dies. */
export class KillableServer {
  readonly url: string;
  readonly adminToken = ADMIN_TOKEN;
  readonly port: number;
  readonly dataDir: string;
  /** All that its processes have written to stderr. */
  said = '';
  private readonly folder: string;
  private readonly env: Readonly<Record<string, string>>;
  private child: ChildProcess | undefined;

  private constructor(folder: string, port: number, env: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.dataDir = join(folder, 'data');
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.env = env;
  }

  /** @param env settings of the server; on the embedded database unless they name another */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<KillableServer> {
    const folder = await mkdtemp(join(tmpdir(), 'cyberdrill-faults-'));
    // The database runs as a user of its own where we are root, and must get through.
    await chmod(folder, 0o755);
    const server = new KillableServer(folder, await freePort(), env);
    await server.up();
    return server;
  }

  get isAlive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Address of the embedded database for its superuser. */
  get databaseUrl(): string {
    const host = encodeURIComponent(join(this.dataDir, 'postgres/socket'));
    return `postgres://postgres@localhost/cyberdrill?host=${host}`;
  }

  /** Starts the process and waits until it serves; resolves with how long that took, in milliseconds. */
  async up(): Promise<number> {
    const begunAt = performance.now();
    const place = { PORT: String(this.port), DATA_DIR: this.dataDir };
    const child = fork(MAIN, [], {
      env: { ...process.env, ...OF_ITS_OWN, ADMIN_TOKEN, ...this.env, ...place },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (bytes: Buffer) => (this.said += bytes.toString()));
    this.child = child;
    const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (typeof first !== 'object' || first === null)
      throw new Error(`The server ended with ${String(first)}.\n${this.said}`);
    return performance.now() - begunAt;
  }

  /** Kills the process outright, as a power cut would. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.gone();
  }

  /** Stops the process without its knowing, and lets it go on. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Kills the embedded database outright, as running out of memory does. It may be back when this resolves. */
  async killDatabase(): Promise<void> {
    const killed = await this.databasePid();
    process.kill(killed, 'SIGKILL');
    // It may be started again faster than anybody can ask it in vain.
    const isGone = async (): Promise<boolean> =>
      (await this.databasePid()) !== killed || !(await this.databaseAnswers());
    await until(isGone, 30_000, 'the database is gone');
  }

  /** Waits until the embedded database takes connections again. */
  async databaseBack(): Promise<void> {
    await until(() => this.databaseAnswers(), 30_000, 'the database is back');
  }

  /** Ends it in good order, whatever became of it, and removes its folder. */
  async stop(): Promise<void> {
    // One that was killed has left its database behind; a last start and stop clears that away.
    if (!this.isAlive && this.env['DATABASE_URL'] === undefined) await this.up();
    this.thaw();
    this.child?.kill('SIGTERM');
    await this.gone();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async gone(): Promise<void> {
    if (this.child !== undefined && this.isAlive) await once(this.child, 'exit');
  }

  /** Process id of the database's server; NaN while there is none. */
  private async databasePid(): Promise<number> {
    const lockFile = join(this.dataDir, 'postgres/cluster/postmaster.pid');
    const text = await readFile(lockFile, 'utf8').catch(() => '');
    return Number.parseInt(text, 10);
  }

  private async databaseAnswers(): Promise<boolean> {
    const client = new Client({ connectionString: this.databaseUrl });
    client.on('error', () => undefined);
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
