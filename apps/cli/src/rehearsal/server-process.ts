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

/** The real server, started as a process of its own on a database of its own that is thrown away afterwards. */
export class ServerProcess {
  readonly url: string;
  readonly adminToken: string;
  private readonly child: ChildProcess;
  private readonly dataDir: string;

  private constructor(ready: ReadyMessage, child: ChildProcess, dataDir: string) {
    this.url = ready.url;
    this.adminToken = ready.adminToken;
    this.child = child;
    this.dataDir = dataDir;
  }

  /**
   * Starts a server that offers one scenario pack, under a name of the caller's.
   * @param packDir the pack's folder
   * @throws ServerNotStartedError
   */
  static async start(packDir: string, packName: string): Promise<ServerProcess> {
    const dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-rehearsal-'));
    // The database runs as a user of its own where we are root, and must get through to its folder; what is in it stays closed.
    await chmod(dataDir, 0o755);
    const scenariosDir = join(dataDir, 'scenarios');
    await mkdir(scenariosDir);
    await symlink(packDir, join(scenariosDir, packName));
    const child = fork(fileURLToPath(new URL('../server/main.js', import.meta.url)), [], {
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: join(dataDir, 'data'),
        SCENARIOS_DIR: scenariosDir,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const ready = await readyMessage(child);
    child.stderr?.pipe(process.stderr);
    return new ServerProcess(ready, child, dataDir);
  }

  /** Ends the server in good order and removes its database. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      await ended;
    }
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

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
