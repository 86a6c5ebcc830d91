import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { rootDir } from '../project.mjs';

/** Environment variable that every program started by a check inherits: `<pid of the check>@<root folder>`. */
const MARK = 'CYBERDRILL_CHECK';

interface Leftover {
  readonly pid: number;
  readonly command: string;
}

/** Marks everything that this process starts from now on. */
export function markDescendants(): void {
  process.env[MARK] = `${process.pid}@${rootDir}`;
}

/** Ends what checks of this project left running that are no longer there themselves. */
export async function endLeftoversOfDeadChecks(): Promise<void> {
  const isDead = (pid: number) => pid !== process.pid && !isAlive(pid);
  await end(leftovers((mark) => mark.root === rootDir && isDead(mark.pid)));
}

/**
 * Ends what this check left running.
 * @returns what had not ended by itself within a few seconds
 */
export async function endOwnLeftovers(): Promise<readonly string[]> {
  const ours = () => leftovers((mark) => mark.root === rootDir && mark.pid === process.pid);
  await until(() => ours().length === 0, 5_000);
  const found = ours();
  await end(found);
  return found.map(({ pid, command }) => `${command} (process ${pid})`);
}

async function end(found: readonly Leftover[]): Promise<void> {
  const alive = () => found.filter(({ pid }) => isAlive(pid));
  for (const { pid } of found) kill(pid, 'SIGTERM');
  await until(() => alive().length === 0, 3_000);
  for (const { pid } of alive()) kill(pid, 'SIGKILL');
}

/** Linux only: elsewhere a process's environment cannot be read, and nothing is found. */
function leftovers(isMeant: (mark: { pid: number; root: string }) => boolean): readonly Leftover[] {
  return processIds().flatMap((pid) => {
    const variable = readProc(pid, 'environ').find((line) => line.startsWith(`${MARK}=`));
    const [, checkPid, root] = /=(\d+)@(.*)$/s.exec(variable ?? '') ?? [];
    if (checkPid === undefined || root === undefined || !isMeant({ pid: Number(checkPid), root })) return [];
    return [{ pid, command: readProc(pid, 'cmdline').join(' ').trim().slice(0, 120) }];
  });
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

function readProc(pid: number, file: 'environ' | 'cmdline'): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0');
  } catch {
    return [];
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
