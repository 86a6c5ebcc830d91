import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ADMIN_TOKEN = 'an-administrator-in-tests-0123456789abcdef';
const MAIN = fileURLToPath(new URL('../../dist/apps/server/main.js', import.meta.url));

/** The built server as a process of its own, on one data folder and one port, however often it dies. */
export class KillableServer {
  readonly url: string;
  readonly adminToken = ADMIN_TOKEN;
  private readonly folder: string;
  private readonly port: number;
  private child: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<KillableServer> {
    const folder = await mkdtemp(join(tmpdir(), 'cyberdrill-faults-'));
    // The database runs as a user of its own where we are root, and must get through.
    await chmod(folder, 0o755);
    const server = new KillableServer(folder, await freePort());
    await server.up();
    return server;
  }

  /** Starts the process and waits until it serves. */
  async up(): Promise<void> {
    const child = fork(MAIN, [], {
      env: {
        ...process.env,
        PORT: String(this.port),
        DATA_DIR: join(this.folder, 'data'),
        ADMIN_TOKEN,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (typeof first !== 'object' || first === null)
      throw new Error(`The server ended with ${String(first)}.`);
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

  /** Kills the embedded database outright. */
  async killDatabase(): Promise<void> {
    const pidFile = await readFile(join(this.folder, 'data/postgres/cluster/postmaster.pid'), 'utf8');
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
  }

  /** Ends it in good order, whatever became of it, and removes its folder. */
  async stop(): Promise<void> {
    // One that was killed has left its database behind; a last start and stop clears that away.
    if (this.child?.exitCode !== null || this.child.signalCode !== null) await this.up();
    this.child?.kill('SIGTERM');
    await this.gone();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async gone(): Promise<void> {
    const { child } = this;
    if (child !== undefined && child.exitCode === null && child.signalCode === null)
      await once(child, 'exit');
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
