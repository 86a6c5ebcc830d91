import { mkdirSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const NAME = /^cyberdrill-check-(\d+)$/;

/**
 * The folder for temporary files of one check, named after its process. Everything that the tests start keeps its data
 * there, and is found by it: a database or a Redis covers up its environment, but works in its data folder.
 */
export class RunFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Makes the folder for this process, and lets all that is started from now on use it. */
  static open(): RunFolder {
    const folder = new RunFolder(join(realpathSync(tmpdir()), `cyberdrill-check-${process.pid}`));
    // Others must get through: run by root, PostgreSQL works as another user.
    mkdirSync(folder.path, { mode: 0o755 });
    process.env.TMPDIR = folder.path;
    return folder;
  }

  /** Folders of checks that are gone without having closed theirs. */
  static abandoned(): readonly RunFolder[] {
    const parent = realpathSync(tmpdir());
    return readdirSync(parent)
      .filter((name) => NAME.test(name) && !isAlive(Number(NAME.exec(name)?.[1])))
      .map((name) => new RunFolder(join(parent, name)));
  }

  /**
   * Ends what is still running and removes the folder.
   * @param graceMs how long things may take to end by themselves
   * @returns what did not
   */
  async close(graceMs: number): Promise<readonly string[]> {
    await until(() => this.#processes().length === 0, graceMs);
    const left = this.#processes();
    for (const { pid } of left) kill(pid, 'SIGTERM');
    await until(() => !left.some(({ pid }) => isAlive(pid)), 3_000);
    for (const { pid } of left) kill(pid, 'SIGKILL');
    rmSync(this.path, { recursive: true, force: true });
    return left.map(({ pid, command }) => `${command} (process ${pid})`);
  }

  /** Linux only: elsewhere nothing tells which folder a process works in, and none is found. */
  #processes(): readonly { readonly pid: number; readonly command: string }[] {
    return processIds()
      .filter((pid) => pid !== process.pid && this.#holds(pid))
      .map((pid) => ({ pid, command: commandOf(pid) }));
  }

  #holds(pid: number): boolean {
    const workingFolder = read(() => readlinkSync(`/proc/${pid}/cwd`));
    if (`${workingFolder}${sep}`.startsWith(`${this.path}${sep}`)) return true;
    const environment = read(() => readFileSync(`/proc/${pid}/environ`, 'utf8'));
    return environment.split('\0').includes(`TMPDIR=${this.path}`);
  }
}

function processIds(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function commandOf(pid: number): string {
  const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  return command.replaceAll('\0', ' ').trim().slice(0, 120);
}

/** Processes come and go, and some are not ours to look into. */
function read(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  return kill(pid, 0);
}

function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function until(isTrue: () => boolean, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!isTrue() && performance.now() < deadline) await sleep(50);
}
