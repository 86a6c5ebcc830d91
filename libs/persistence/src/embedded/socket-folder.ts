import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Home } from './home.ts';

/** Longest socket path that every supported system takes, in bytes (macOS 103, Linux 107). */
const LONGEST_SOCKET_PATH = 103;
const SOCKET_NAME = '.s.PGSQL.5432';

/** What folders made in the system's folder for temporary files begin with. */
const TEMPORARY = 'cyberdrill-';

/** Tried last: some systems have a folder for temporary files with a path too long for a socket. */
const SHORTEST_TEMPORARY_FOLDER = '/tmp';

/** A folder for the server's socket that nobody but the home's owner (and root) can enter. */
export interface SocketFolder {
  readonly path: string;
  /** Removes it when it was made for this start only. */
  remove(): Promise<void>;
}

/** The lock file that a server keeps beside its socket inside the home. */
export function socketLockIn(home: Home): string {
  return `${join(insideOf(home), SOCKET_NAME)}.lock`;
}

/** Makes the folder inside the home, or in the system's folder for temporary files when the home's path is too long. */
export async function makeSocketFolder(home: Home): Promise<SocketFolder> {
  const inside = insideOf(home);
  const fits = hasRoomForSocket(inside);
  if (fits) await mkdir(inside, { recursive: true, mode: 0o700 });
  const path = fits ? inside : await mkdtemp(join(temporaryFolder(), TEMPORARY));
  if (home.account !== undefined) await chown(path, home.account.uid, home.account.gid);
  return {
    path,
    remove: async () => {
      if (!fits) await rm(path, { recursive: true, force: true });
    },
  };
}

/** Removes a folder that a server killed together with its owner has left among the temporary files. */
export async function removeSocketFolder(path: string): Promise<void> {
  if (basename(path).startsWith(TEMPORARY)) await rm(path, { recursive: true, force: true });
}

function temporaryFolder(): string {
  return hasRoomForSocket(join(tmpdir(), `${TEMPORARY}XXXXXX`)) ? tmpdir() : SHORTEST_TEMPORARY_FOLDER;
}

function hasRoomForSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
}

function insideOf(home: Home): string {
  return join(home.path, 'socket');
}
