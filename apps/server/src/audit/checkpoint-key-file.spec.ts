import { afterEach, describe, expect, it } from '@jest/globals';
import { newCheckpointKey } from '@cyberdrill/audit';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointKey } from './checkpoint-key-file.ts';

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
    const [one, other] = [await checkpointKey(folder, line), await checkpointKey(folder, line)];
    expect(one.publicKeyId).toBe(other.publicKeyId);
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });

  it('is made at the first start, for the server’s user alone, and is the same ever after', async () => {
    const folder = join(await emptyFolder(), 'data');
    const made = await checkpointKey(folder, undefined);
    const file = join(folder, 'checkpoint-key.pem');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect((await checkpointKey(folder, undefined)).publicKeyPem).toBe(made.publicKeyPem);
    expect(await readdir(folder)).toEqual(['checkpoint-key.pem']);
  });

  it('is one, however many processes start at once', async () => {
    const folder = await emptyFolder();
    const keys = await Promise.all(Array.from({ length: 8 }, () => checkpointKey(folder, undefined)));
    expect(new Set(keys.map(({ publicKeyId }) => publicKeyId)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['checkpoint-key.pem']);
  });

  it('is not made anew in the place of something else', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'checkpoint-key.pem');
    await writeFile(file, 'not a key\n');
    await expect(checkpointKey(folder, undefined)).rejects.toThrow(`${file} holds no Ed25519 private key`);
    expect(await readFile(file, 'utf8')).toBe('not a key\n');
  });
});
