import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { isGone, processInfo } from './process-info.ts';

/**
 * Clears what a killed owner left behind, so that the cluster can be started: stops a server that outlived it, and
 * disarms a lock file whose process id was given to a stranger since. Only the claimed owner of the home may call this.
 */
export async function clearLeftovers(cluster: string, log: Log): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const lines = (await readFile(lockFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const info = await processInfo(pid);
  if (info === undefined) return;
  if (info.command.includes(cluster)) {
    log.warn(`The database server ${pid} outlived the process that started it; stopping it.`);
    await stopServer(pid);
  } else {
    // PostgreSQL would take the stranger for a server and refuse to start. A lock file that names the parent of the
    // new server counts as stale, while its other checks (shared memory still in use) keep working, as they would not
    // if the file were removed.
    await writeFile(lockFile, [`${process.pid}`, ...lines.slice(1)].join('\n'));
  }
}

/**
 * Stops a server, ever less gently: first so that it writes everything out, then leaving that to recovery.
 * @throws EmbeddedPostgresError when it cannot be stopped at all
 */
export async function stopServer(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, withinMs] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already; isGone() tells.
    }
    if (await isGone(pid, withinMs)) return;
  }
  throw new EmbeddedPostgresError(`The database server ${pid} cannot be stopped.`);
}
