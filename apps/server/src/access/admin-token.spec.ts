import { afterEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adminToken } from './admin-token.ts';

const folders: string[] = [];

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cyberdrill-admin-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe('adminToken', () => {
  it('is the configured one, and then nothing is written', async () => {
    const folder = join(await emptyFolder(), 'not-made');
    expect(await adminToken(folder, 'configured')).toEqual({ token: 'configured' });
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });

  it('is made at the first start, and the same ever after', async () => {
    const folder = join(await emptyFolder(), 'data');
    const made = await adminToken(folder, undefined);
    expect(made.token).toMatch(/^[\w-]{43}$/);
    expect(made.file).toBe(join(folder, 'admin-token'));
    expect(await adminToken(folder, undefined)).toEqual(made);
    expect(await readFile(join(folder, 'admin-token'), 'utf8')).toBe(`${made.token}\n`);
  });

  it('is readable by the server’s user alone, even in a file that was there before', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'admin-token');
    await writeFile(file, '');
    await chmod(file, 0o644);
    await adminToken(folder, undefined);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});
