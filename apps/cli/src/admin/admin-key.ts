import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AdminKeyMissingError } from './admin-key-missing-error.ts';

/** Where the administrator's key may be found. */
export interface KeySources {
  /** A file that holds it; left out: the one that a server makes in its data folder. */
  readonly keyFile?: string;
  /** The data folder of a server on this machine. */
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The administrator's key: from a file that was named, else `ADMIN_TOKEN`, else the file of a server on this machine. Never from the
 * command line, which every process on the machine can read.
 * @throws AdminKeyMissingError, or the system's error when the file may not be read
 */
export async function adminKey({ keyFile, dataDir, env }: KeySources): Promise<string> {
  const { ADMIN_TOKEN: configured } = env;
  if (keyFile === undefined && configured !== undefined && configured !== '') return configured;
  const file = keyFile ?? join(dataDir, 'admin-token');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new AdminKeyMissingError(file, { cause: error });
    throw error;
  }
}
