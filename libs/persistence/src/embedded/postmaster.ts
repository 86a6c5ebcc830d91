import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Binaries } from './binaries.ts';
import { childOptions, clusterIn, SUPERUSER } from './cluster.ts';
import type { Home } from './home.ts';
import { stopServer } from './orphan.ts';

/** Replaying the journal of a big database after a power failure takes a while. */
const READY_WITHIN_MS = 120_000;
const LARGEST_LOG_BYTES = 5_000_000;

/** Given on the command line at every start, so that a cluster made by an older release gets them too. */
const SETTINGS: Readonly<Record<string, string>> = {
  cluster_name: 'cyberdrill',
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '100',
  // What was acknowledged is on disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // Neither a failed statement nor the values in it belong in a log: they are people's answers.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  logging_collector: 'off',
  // The queries are small: compiling them costs more than it saves.
  jit: 'off',
};

/** Where a server is run from and reached. */
export interface ServerPlace {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly socketFolder: string;
}

/** A server that stopped before it was ready. */
export class PostmasterStoppedError extends Error {
  /** True when trying again shortly may help: processes of a killed predecessor are still going away. */
  readonly isTransient: boolean;

  constructor(lastWords: string) {
    super(`The embedded PostgreSQL stopped while starting: ${lastWords}`);
    this.name = 'PostmasterStoppedError';
    this.isTransient = /lock file .* already exists|shared memory block|is another postmaster/i.test(
      lastWords,
    );
  }
}

/** An address of the server for one of its roles and databases. */
export function serverUrl(socketFolder: string, user: string, database: string): string {
  // The port and TLS are named so that PGPORT and PGSSLMODE in somebody's environment change nothing.
  const options = new URLSearchParams({ host: socketFolder, sslmode: 'disable' });
  return `postgres://${user}@localhost:5432/${database}?${options.toString()}`;
}

/**
 * Starts a server and waits until it takes connections.
 * @throws PostmasterStoppedError when it stops instead, with the last lines it logged
 */
export async function startPostmaster(place: ServerPlace): Promise<ChildProcess> {
  const { home, binaries, socketFolder } = place;
  const logPath = join(home.path, 'postgres.log');
  await keepOneOldLog(logPath);
  const logFile = await open(logPath, 'a', 0o600);
  const { size: logStart } = await logFile.stat();
  if (home.account !== undefined) await logFile.chown(home.account.uid, home.account.gid);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    const child = spawn(binaries.postgres, ['-D', clusterIn(home), '-k', socketFolder, ...settings], {
      ...childOptions(home),
      stdio: ['ignore', logFile.fd, logFile.fd],
      // A session of its own: Ctrl-C in a terminal must reach us, who then stop the server last.
      detached: true,
    });
    await ready(child, place, async () => (await readFile(logPath)).subarray(logStart).toString('utf8'));
    return child;
  } finally {
    await logFile.close();
  }
}

async function ready(
  child: ChildProcess,
  place: ServerPlace,
  lastWords: () => Promise<string>,
): Promise<void> {
  let spawnError: Error | undefined;
  child.once('error', (error) => (spawnError = error));
  const deadline = performance.now() + READY_WITHIN_MS;
  for (let pauseMs = 5; !(await accepts(place.socketFolder)); pauseMs = Math.min(pauseMs * 1.5, 250)) {
    if (spawnError !== undefined) throw new PostmasterStoppedError(spawnError.message);
    if (hasExited(child)) throw new PostmasterStoppedError((await lastWords()).trim().slice(-2_000));
    if (performance.now() > deadline) {
      if (child.pid !== undefined) await stopServer(child.pid);
      throw new PostmasterStoppedError(`not ready within ${READY_WITHIN_MS} ms`);
    }
    await sleep(pauseMs);
  }
}

/** Whether a child process is no more. */
export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function accepts(socketFolder: string): Promise<boolean> {
  const client = new Client({
    connectionString: serverUrl(socketFolder, SUPERUSER, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function keepOneOldLog(logPath: string): Promise<void> {
  const size = await stat(logPath).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(logPath, `${logPath}.old`);
}
