import { stopOrphanedPostgres } from '@cyberdrill/persistence';
import { createLogger } from '@cyberdrill/platform';
import { fork, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the server says over its channel once it serves. */
interface ReadyMessage {
  readonly type: 'ready';
  readonly url: string;
  readonly adminToken: string;
}

/** The server did not come up; carries its own words. */
export class ServerNotStartedError extends Error {
  constructor(exitCode: number | null, said: string) {
    super(`The server did not start (exit code ${exitCode ?? 'none'}).\n${said}`.trimEnd());
    this.name = 'ServerNotStartedError';
  }
}

/** The server ended in the middle of a rehearsal. */
export class ServerLostError extends Error {
  constructor() {
    super('The server ended in the middle of the rehearsal; what it said last stands above.');
    this.name = 'ServerLostError';
  }
}

/** The real server, started as a process of its own on a database of its own that is thrown away afterwards. */
export class ServerProcess {
  readonly url: string;
  readonly adminToken: string;
  private readonly child: ChildProcess;
  private readonly folder: string;
  private readonly ended: Promise<void>;
  private isStopping = false;

  private constructor(ready: ReadyMessage, child: ChildProcess, folder: string) {
    this.url = ready.url;
    this.adminToken = ready.adminToken;
    this.child = child;
    this.folder = folder;
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /**
   * Starts a server that offers one scenario pack, under a name of the caller's.
   * @param packDir the pack's folder
   * @throws ServerNotStartedError
   */
  static async start(packDir: string, packName: string): Promise<ServerProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'cyberdrill-rehearsal-'));
    try {
      // The database runs as a user of its own where we are root, and must get through; what is in it stays closed.
      await chmod(folder, 0o755);
      const scenariosDir = join(folder, 'scenarios');
      await mkdir(scenariosDir);
      await symlink(packDir, join(scenariosDir, packName));
      const child = fork(fileURLToPath(new URL('../server/main.js', import.meta.url)), [], {
        env: { ...process.env, ...OF_ITS_OWN, DATA_DIR: join(folder, 'data'), SCENARIOS_DIR: scenariosDir },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      const ready = await readyMessage(child);
      child.stderr?.pipe(process.stderr);
      return new ServerProcess(ready, child, folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /**
   * Rejects if the server ends before it is told to.
   * @throws ServerLostError
   */
  async loss(): Promise<never> {
    await this.ended;
    if (!this.isStopping) throw new ServerLostError();
    return new Promise(() => undefined);
  }

  /** Ends the server in good order and removes its database. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.child.kill('SIGTERM');
    await this.ended;
    // A server that did not end by itself has left its database running.
    if (this.child.exitCode !== 0)
      await stopOrphanedPostgres({ dataDir: join(this.folder, 'data'), log: QUIET });
    await rm(this.folder, { recursive: true, force: true });
  }
}

const QUIET = createLogger('error', { isPretty: false });

/** A rehearsal must not write into the stores, nor answer at the address, that the environment names for real drills. */
const OF_ITS_OWN = {
  PORT: '0',
  HOST: '127.0.0.1',
  DATABASE_URL: '',
  REDIS_URL: '',
  ROLES: '',
  ADMIN_TOKEN: '',
  CHECKPOINT_KEY: '',
  DEMONSTRATION: 'off',
};

function readyMessage(child: ChildProcess): Promise<ReadyMessage> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => reject(new ServerNotStartedError(code, said)));
    child.on('message', (message) => {
      if ((message as Partial<ReadyMessage>).type === 'ready') resolve(message as ReadyMessage);
    });
  });
}
