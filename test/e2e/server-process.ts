import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/apps/server/main.js', import.meta.url));

/** How a server process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The built server as an operator runs it, in a process of its own. */
export class ServerProcess {
  stdout = '';
  stderr = '';
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;

  private constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.on('data', (bytes: Buffer) => (this.stdout += bytes.toString()));
    child.stderr?.on('data', (bytes: Buffer) => (this.stderr += bytes.toString()));
    this.ended = endingOf(child);
  }

  static run(
    env: Readonly<Record<string, string>>,
    options: { readonly args?: readonly string[]; readonly hasChannel?: boolean } = {},
  ): ServerProcess {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(options.hasChannel ? (['ipc'] as const) : [])];
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [MAIN, ...(options.args ?? [])], {
      env: { ...inherited, PORT: '0', DEMONSTRATION: 'off', ...env },
      stdio,
    });
    return new ServerProcess(child);
  }

  /** Resolves with what the start message says once the server serves; rejects when it ends before. */
  async ready(): Promise<{ readonly url: string }> {
    for (;;) {
      const url = /Open +(http:\S+)/.exec(this.stdout)?.[1];
      if (url !== undefined) return { url };
      const [stdout] = await Promise.all([
        Promise.race([once(this.child.stdout ?? this.child, 'data'), this.ended]),
      ]);
      if (!Array.isArray(stdout)) throw new Error(`the server ended: ${this.stderr}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Not the `close` event: it never comes for a child whose channel was closed from our side. */
async function endingOf(child: ChildProcess): Promise<Ending> {
  const allSaid = [child.stdout, child.stderr].flatMap((stream) =>
    stream === null ? [] : [once(stream, 'close')],
  );
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  await Promise.all(allSaid);
  return { code, signal };
}

/** An empty data folder that the database's own user can reach. */
export async function dataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'cyberdrill-process-'));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
