import { CheckpointKey, newCheckpointKey } from '@cyberdrill/audit';
import type { Config } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckpointKeyError } from './checkpoint-key-error.ts';

const FILE = 'checkpoint-key.pem';

/**
 * The key that signs checkpoints: the configured one, else one made at the first start and kept in the data folder, readable by the
 * server's user alone.
 * @throws CheckpointKeyError when the file holds no such key: a new one in its place would make all earlier checkpoints worthless
 */
export async function checkpointKey(
  { dataDir, checkpointKey: configured, roles }: Pick<Config, 'dataDir' | 'checkpointKey' | 'roles'>,
  logger: LoggerService,
): Promise<CheckpointKey> {
  if (configured !== undefined)
    return new CheckpointKey(`-----BEGIN PRIVATE KEY-----\n${configured}\n-----END PRIVATE KEY-----\n`);
  if (roles.length === 1)
    logger.warn(
      'CHECKPOINT_KEY is not set: this process signs with a key of its own, not with the cluster’s',
    );
  const file = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  const pem = (await kept(file)) ?? (await made(file));
  try {
    return new CheckpointKey(pem);
  } catch (cause) {
    throw new CheckpointKeyError(file, { cause });
  }
}

async function kept(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written elsewhere and then linked: of two processes that start at once one wins, and no half-written key is ever read. */
async function made(file: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(newCheckpointKey());
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(file, 'utf8');
}
