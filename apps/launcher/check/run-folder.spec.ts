import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RunFolder } from './run-folder.ts';

describe('RunFolder', () => {
  const tmpBefore = process.env.TMPDIR;
  let folder: RunFolder;

  beforeEach(() => {
    folder = RunFolder.open();
  });

  afterEach(async () => {
    await folder.close(0);
    if (tmpBefore === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = tmpBefore;
  });

  it('is where programs keep temporary files from then on, and is removed with them', async () => {
    expect(process.env.TMPDIR).toBe(folder.path);
    writeFileSync(join(folder.path, 'left'), '');
    expect(await folder.close(0)).toEqual([]);
    expect(existsSync(folder.path)).toBe(false);
  });

  it('finds and ends a process that works in it, even one that hides its environment', async () => {
    const child = spawn('sleep', ['1000'], { cwd: folder.path, env: {}, detached: true, stdio: 'ignore' });
    await once(child, 'spawn');
    const ended = once(child, 'exit');
    const left = await folder.close(0);
    if (process.platform !== 'linux') child.kill();
    expect(left).toEqual(process.platform === 'linux' ? [`sleep 1000 (process ${child.pid})`] : []);
    await ended;
  });

  it('leaves alone what works elsewhere', async () => {
    const child = spawn('sleep', ['1000'], { cwd: '/', env: {}, detached: true, stdio: 'ignore' });
    await once(child, 'spawn');
    expect(await folder.close(0)).toEqual([]);
    expect(child.exitCode).toBeNull();
    child.kill();
    await once(child, 'exit');
  });
});
