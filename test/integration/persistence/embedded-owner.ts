import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a process that tried to own an embedded server said. */
export interface OwnerReport {
  readonly superuserUrl?: string;
  readonly error?: string;
  readonly message?: string;
}

/** A process of its own that owns an embedded server. */
export class EmbeddedOwner {
  readonly report: OwnerReport;
  readonly pid: number;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, pid: number, report: OwnerReport) {
    this.child = child;
    this.pid = pid;
    this.report = report;
  }

  /** Starts one, as another user of this machine if told so, and waits for what it reports. */
  static async start(dataDir: string, user: { uid?: number; gid?: number } = {}): Promise<EmbeddedOwner> {
    const program = fileURLToPath(new URL('./embedded-owner.mjs', import.meta.url));
    const child = spawn(process.execPath, [program, dataDir], {
      ...user,
      stdio: ['ignore', 'pipe', 'inherit'],
      // Jest's own options would reach it, and it is plain Node.
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    if (child.pid === undefined) throw new Error('The owner could not be started.');
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return new EmbeddedOwner(child, child.pid, JSON.parse(line) as OwnerReport);
  }

  /** Sends it a signal and waits until it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    await exited;
  }
}
