import { execFile } from 'node:child_process';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment, type Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Home } from './home.ts';

/** The role that owns the server itself; used to set it up, never by the application. */
export const SUPERUSER = 'postgres';

/** PostgreSQL's data in a home. */
export function clusterIn(home: Home): string {
  return join(home.path, 'cluster');
}

/**
 * Makes the cluster if there is none: UTF-8, text sorted by code point whatever locales the machine has, page checksums.
 * Nobody but the home's owner can reach the server's socket, hence no passwords.
 * @throws EmbeddedPostgresError when the cluster is of another PostgreSQL version, or initdb fails
 */
export async function prepareCluster(home: Home, binaries: Binaries): Promise<void> {
  const cluster = clusterIn(home);
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) return makeCluster(home, binaries);
  const { stdout } = await promisify(execFile)(binaries.postgres, ['--version'], childOptions(home));
  const [major] = /\d+/.exec(stdout) ?? [];
  if (version.trim() !== major) {
    throw new EmbeddedPostgresError(
      `The database in ${home.path} was made by PostgreSQL ${version.trim()}, and this is PostgreSQL ${major}. ` +
        'Export its exercises with the release that made it, then start this one on an empty DATA_DIR and import them.',
    );
  }
}

async function makeCluster(home: Home, binaries: Binaries): Promise<void> {
  // Made aside and renamed, so that an initdb broken off half-way is never taken for a cluster.
  const draft = `${clusterIn(home)}.new`;
  await rm(draft, { recursive: true, force: true });
  const choices = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const rest = ['--auth=trust', `--username=${SUPERUSER}`, '--data-checksums', '--no-instructions'];
  try {
    await promisify(execFile)(binaries.initdb, ['-D', draft, ...choices, ...rest], childOptions(home));
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new EmbeddedPostgresError(
      `The database could not be made in ${home.path}: ${(stderr ?? String(error)).trim()}`,
      { cause: error },
    );
  }
  await rename(draft, clusterIn(home));
}

/** How PostgreSQL's programs are run: as the home's account, from a folder it may enter. */
export function childOptions(home: Home): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: Record<string, string>;
} {
  return { ...home.account, cwd: home.path, env: serverEnvironment() };
}
