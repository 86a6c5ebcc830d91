import type { PlannedExercise } from '@cyberdrill/contracts';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wallMs } from './wall-time.ts';

/** The built server on an empty database of its own. */
export class BenchServer {
  readonly url: string;
  /** From the start of the process on an empty folder to readiness, in milliseconds. */
  readonly coldStartMs: number;
  private readonly adminToken: string;
  private readonly child: ChildProcess;
  private readonly dataDir: string;

  private constructor(
    ready: { url: string; adminToken: string },
    coldStartMs: number,
    child: ChildProcess,
    dataDir: string,
  ) {
    this.url = ready.url;
    this.adminToken = ready.adminToken;
    this.coldStartMs = coldStartMs;
    this.child = child;
    this.dataDir = dataDir;
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<BenchServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-bench-'));
    await chmod(dataDir, 0o755);
    const startedMs = wallMs();
    const child = fork(fileURLToPath(new URL('../../dist/apps/server/main.js', import.meta.url)), [], {
      env: { ...process.env, PORT: '0', DEMONSTRATION: 'off', DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [ready] = (await once(child, 'message')) as [{ url: string; adminToken: string }];
    return new BenchServer(ready, wallMs() - startedMs, child, dataDir);
  }

  async plan(scenarioYaml: string, teams: number, rate: number): Promise<PlannedExercise> {
    const response = await fetch(`${this.url}/api/v1/exercises`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        title: 'Bench',
        scenarioYaml,
        teams: Array.from({ length: teams }, (_, index) => ({
          id: `team-${index + 1}`,
          name: `CIRT ${index + 1}`,
          language: 'en',
        })),
        settings: { initialRate: rate },
      }),
    });
    if (!response.ok) throw new Error(`Planning failed: ${await response.text()}`);
    return (await response.json()) as PlannedExercise;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
