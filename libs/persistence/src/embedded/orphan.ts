import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { clusterIn } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Home } from './home.ts';
import { isGone, processInfo } from './process-info.ts';
import { removeSocketFolder, socketLockIn } from './socket-folder.ts';

/** Where a server's lock file names the folder of its socket, counted from 0 (PostgreSQL: LOCK_FILE_LINE_SOCKET_DIR, from 1). */
const SOCKET_FOLDER_LINE = 4;

/**
 * Clears what a killed owner left behind, so that the cluster can be started: stops a server that outlived it, and
 * disarms its lock files. Only the claimed owner of the home may call this, while it has no server running.
 */
export async function clearLeftovers(home: Home, log: Log): Promise<void> {
  const cluster = clusterIn(home);
  const lockFile = join(cluster, 'postmaster.pid');
  const lines = await linesOf(lockFile);
  const pid = Number(lines[0]);
  if (await isServerOf(cluster, pid)) {
    log.warn(`The database server ${pid} outlived the process that started it; stopping it.`);
    await stopServer(pid);
  }
  await disarm(lockFile);
  await removeSocketFolder(lines[SOCKET_FOLDER_LINE] ?? '');
  // The socket's lock only keeps servers of different clusters apart, and this folder has but one.
  await rm(socketLockIn(home), { force: true });
}

/** Only a command line that runs this cluster makes a server: a pager or an editor may have its path there as well. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  // A lock file that was disarmed before names this very process.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  const info = await processInfo(pid);
  return info !== undefined && `${info.command} `.includes(` -D ${cluster} `);
}

/**
 * Makes a lock file that was left behind harmless. Its process id may be a stranger's by now, or a corpse's that nobody
 * has buried yet; PostgreSQL would take either for a server and refuse to start. A lock file that names the parent of
 * the new server counts as stale, while its other check (shared memory still in use) keeps working, as it would not if
 * the file were removed.
 */
async function disarm(lockFile: string): Promise<void> {
  const [pid, ...rest] = await linesOf(lockFile);
  if (pid !== undefined && pid !== '') await writeFile(lockFile, [process.pid, ...rest].join('\n'));
}

async function linesOf(path: string): Promise<string[]> {
  return readFile(path, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
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
