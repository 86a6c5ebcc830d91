import { afterEach, describe, expect, it } from '@jest/globals';
import { newCheckpointKey, type CheckpointKey } from '@cyberdrill/audit';
import type { Role } from '@cyberdrill/platform';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckpointKeyError } from './checkpoint-key-error.ts';
import { checkpointKey } from './checkpoint-key-file.ts';

const warnings: unknown[] = [];
const logger = {
  log: () => undefined,
  error: () => undefined,
  warn: (words: unknown) => warnings.push(words),
};

function keyIn(
  dataDir: string,
  configured?: string,
  roles: readonly Role[] = ['api', 'scheduler'],
): Promise<CheckpointKey> {
  return checkpointKey({ dataDir, checkpointKey: configured, roles }, logger);
}

const folders: string[] = [];

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cyberdrill-key-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe('the key of checkpoints', () => {
  it('is the configured one, and then nothing is written', async () => {
    const folder = join(await emptyFolder(), 'not-made');
    const line = newCheckpointKey().split('\n')[1] ?? '';
    const [one, other] = [await keyIn(folder, line), await keyIn(folder, line)];
    expect(one.publicKeyId).toBe(other.publicKeyId);
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });

  it('is made at the first start, for the server’s user alone, and is the same ever after', async () => {
    const folder = join(await emptyFolder(), 'data');
    const made = await keyIn(folder);
    const file = join(folder, 'checkpoint-key.pem');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect((await keyIn(folder)).publicKeyPem).toBe(made.publicKeyPem);
    expect(await readdir(folder)).toEqual(['checkpoint-key.pem']);
  });

  it('is one, however many processes start at once', async () => {
    const folder = await emptyFolder();
    const keys = await Promise.all(Array.from({ length: 8 }, () => keyIn(folder)));
    expect(new Set(keys.map(({ publicKeyId }) => publicKeyId)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['checkpoint-key.pem']);
  });

  it('is not made anew in the place of something else', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'checkpoint-key.pem');
    await writeFile(file, 'not a key\n');
    await expect(keyIn(folder)).rejects.toThrow(CheckpointKeyError);
    expect(await readFile(file, 'utf8')).toBe('not a key\n');
  });

  it('is asked for where the work is divided among processes, which must not each have their own', async () => {
    const folder = await emptyFolder();
    await keyIn(folder);
    await keyIn(folder, newCheckpointKey().split('\n')[1], ['api']);
    expect(warnings).toEqual([]);
    await keyIn(folder, undefined, ['scheduler']);
    expect(warnings).toEqual([expect.stringContaining('CHECKPOINT_KEY is not set')]);
  });
});
