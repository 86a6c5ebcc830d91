import { describe, expect, it } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { cli, outputFolder } from './cyberdrill.ts';

/** A rehearsal under way that would last for twenty minutes. */
interface UnderWay {
  readonly process: ChildProcess;
  /** Where it keeps what it throws away afterwards. */
  readonly temporary: string;
  readonly said: () => string;
}

async function underWay(): Promise<UnderWay> {
  const temporary = await outputFolder();
  await chmod(temporary, 0o755);
  const args = [
    'rehearse',
    'scenarios/regional-comm-check',
    '--teams',
    '3',
    '--speed',
    '1',
    '--out',
    await outputFolder(),
  ];
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, TMPDIR: temporary } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => said.includes('STARTEX'), 30_000, 'STARTEX');
  return { process: child, temporary, said: () => said };
}

/** The server that a rehearsal has started. */
async function serverOf({ process: { pid } }: UnderWay): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return Number(children.trim().split(' ')[0]);
}

describe('a rehearsal that is cut short', () => {
  it('leaves nothing behind after Ctrl-C', async () => {
    const rehearsal = await underWay();
    const server = await serverOf(rehearsal);
    rehearsal.process.kill('SIGINT');
    expect(await once(rehearsal.process, 'exit')).toEqual([130, null]);
    expect(await readdir(rehearsal.temporary)).toEqual([]);
    expect(() => process.kill(server, 0)).toThrow('ESRCH');
  });

  it('ends, and says so, when its server does', async () => {
    const rehearsal = await underWay();
    process.kill(await serverOf(rehearsal), 'SIGKILL');
    expect(await once(rehearsal.process, 'exit')).toEqual([2, null]);
    expect(rehearsal.said()).toMatch(/The server ended in the middle of the rehearsal/);
    expect(await readdir(rehearsal.temporary)).toEqual([]);
  });
});
