import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What tells one process from another that was given the same id later. */
export interface ProcessInfo {
  /** Opaque; two processes with one id never share it. */
  readonly startedAt: string;
  /** The command line, arguments separated by spaces. */
  readonly command: string;
}

/** Facts about a living process; `undefined` when there is none with this id, or only its corpse. */
export async function processInfo(pid: number): Promise<ProcessInfo | undefined> {
  try {
    return process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
  } catch {
    return undefined;
  }
}

async function fromProc(pid: number): Promise<ProcessInfo | undefined> {
  const [stat, commandLine, bootId] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile(`/proc/${pid}/cmdline`, 'utf8'),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
  ]);
  // The name in parentheses may hold spaces; behind it the fields are counted from 3 (see proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  return { startedAt: `${bootId.trim()}/${startTicks}`, command: commandLine.replaceAll('\0', ' ').trim() };
}

async function fromPs(pid: number): Promise<ProcessInfo | undefined> {
  const { stdout } = await promisify(execFile)(
    'ps',
    ['-ww', '-o', 'state=,lstart=,command=', '-p', `${pid}`],
    {
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  const [, state, startedAt, command] =
    /^(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(stdout.trim()) ?? [];
  if (startedAt === undefined || command === undefined || state?.startsWith('Z')) return undefined;
  return { startedAt, command };
}

/** Waits until a process is gone; false when it still lives after `withinMs`. */
export async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while ((await processInfo(pid)) !== undefined) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}
