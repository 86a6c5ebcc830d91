import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath, rename, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { canEnter, isRoot, serverAccount, type Account } from './account.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The folder of the embedded database, private to the user PostgreSQL runs as. */
export interface Home {
  /** Real path, without symbolic links. */
  readonly path: string;
  /** Whom PostgreSQL runs as; left out: the user of this process. */
  readonly account?: Account;
}

/**
 * Finds or makes the home of the database, `<dataDir>/postgres`. When this process is root and the user that PostgreSQL
 * runs as may not enter `dataDir` (a project below /root, for example), the home is made in `privateRoot` and
 * `<dataDir>/postgres` becomes a link to it.
 * @throws EmbeddedPostgresError when a home is there but cannot be used
 */
export async function prepareHome(dataDir: string, privateRoot: string, log: Log): Promise<Home> {
  const entry = join(resolve(dataDir), 'postgres');
  await mkdir(dataDir, { recursive: true });
  const isThere = await exists(entry);
  const path = isThere ? await existing(entry) : entry;
  return isRoot() ? homeForRoot(path, isThere, privateRoot, log) : homeForUser(path);
}

async function homeForUser(path: string): Promise<Home> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid } = await stat(path);
  if (uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      `The database in ${path} belongs to user ${uid}. Start as that user or as root, or choose another DATA_DIR.`,
    );
  }
  await chmod(path, 0o700);
  return { path: await realpath(path) };
}

async function homeForRoot(path: string, isThere: boolean, privateRoot: string, log: Log): Promise<Home> {
  const owner = isThere ? await stat(path) : undefined;
  if (owner !== undefined && owner.uid !== 0) {
    const account = { uid: owner.uid, gid: owner.gid };
    if (await canEnter(path, account)) return { path, account };
    throw new EmbeddedPostgresError(
      `The database in ${path} belongs to user ${owner.uid}, who may not enter that folder. ` +
        'Let that user pass through the folders above it (chmod o+x), or move the data folder.',
    );
  }
  const account = await serverAccount();
  const place = isThere ? path : await newHome(path, account, privateRoot, log);
  await promisify(execFile)('chown', ['-R', `${account.uid}:${account.gid}`, place]);
  await chmod(place, 0o700);
  return { path: await realpath(place), account };
}

async function newHome(entry: string, account: Account, privateRoot: string, log: Log): Promise<string> {
  if (await canEnter(join(entry, '..'), account)) {
    await mkdir(entry, { recursive: true, mode: 0o700 });
    return entry;
  }
  const name = createHash('sha256').update(entry).digest('hex').slice(0, 16);
  const place = join(await passable(privateRoot), name);
  // The link comes first: of two processes that start together, one makes it, and the other fails here.
  await symlink(place, entry);
  if (await exists(place)) {
    // The link was removed, so somebody wanted to begin anew; what they left behind is not ours to delete.
    const aside = `${place}.${Date.now()}`;
    await rename(place, aside);
    log.warn(`A database that nothing points to any more was found and moved to ${aside}.`);
  }
  await mkdir(place, { mode: 0o700 });
  log.log(
    `The database is kept in ${place}, because PostgreSQL does not run as root; ${entry} points there.`,
  );
  return place;
}

/** Makes a folder of root's that everybody may pass through but nobody else may list. */
export async function passable(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await chown(folder, 0, 0);
  await chmod(folder, 0o711);
  return folder;
}

async function existing(entry: string): Promise<string> {
  try {
    return await realpath(entry);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `${entry} points to a folder that is not there. Bring it back, or remove the link to begin with an empty database.`,
      { cause: error },
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
