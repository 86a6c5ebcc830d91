import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The administrator's key, and where it is kept when the server made it itself. */
export interface AdminToken {
  readonly token: string;
  readonly file?: string;
}

/**
 * The administrator's key: the configured one, else one made at the first start and kept in the data folder,
 * readable by the server's user alone.
 */
export async function adminToken(dataDir: string, configured: string | undefined): Promise<AdminToken> {
  if (configured !== undefined) return { token: configured };
  const file = join(dataDir, 'admin-token');
  await mkdir(dataDir, { recursive: true });
  return { token: (await kept(file)) ?? (await made(file)), file };
}

async function kept(file: string): Promise<string | undefined> {
  try {
    const token = (await readFile(file, 'utf8')).trim();
    return token === '' ? undefined : token;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function made(file: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const handle = await open(file, 'w', 0o600);
  try {
    // A file that was there before keeps its mode at opening.
    await handle.chmod(0o600);
    await handle.writeFile(`${token}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return token;
}
