import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { dataFolder, ServerProcess } from '../e2e/server-process.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';

describe('a second server in the place of a first', () => {
  let first: KillableServer;
  let drill: DrillUnderFault | undefined;
  const processes: ServerProcess[] = [];

  beforeAll(async () => {
    first = await KillableServer.start();
  }, 120_000);

  afterEach(async () => {
    drill?.close();
    for (const one of processes.splice(0)) {
      one.signal('SIGTERM');
      await one.ended;
    }
  }, 120_000);

  afterAll(() => first.stop(), 120_000);

  function run(env: Readonly<Record<string, string>>): ServerProcess {
    const started = ServerProcess.run({
      DATABASE_URL: '',
      REDIS_URL: '',
      ROLES: '',
      LOG_LEVEL: 'error',
      ...env,
    });
    processes.push(started);
    return started;
  }

  it('on the same data says who has it and goes, and the drill of the first does not notice', async () => {
    drill = await DrillUnderFault.started(first, { injects: 6 });
    await drill.shown(1);
    const second = run({ DATA_DIR: first.dataDir });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.stderr.trim()).toMatch(
      /^The database in \S+ is in use by process \d+\. Stop that one first,.*$/,
    );
    expect(second.stdout).toBe('');
    await drill.finished();
    expect(await drill.violations()).toEqual([]);
    for (const device of drill.devices) expect(device.connections).toBe(1);
  }, 120_000);

  it('on the same data does not take it from a first that stands still', async () => {
    drill = await DrillUnderFault.started(first, { injects: 6 });
    await drill.shown(1);
    const fromMs = Date.now();
    first.freeze();
    const second = run({ DATA_DIR: first.dataDir });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    first.thaw();
    drill.outages.push({ fromMs, toMs: Date.now() });
    await drill.finished();
    expect(await drill.violations()).toEqual([]);
  }, 120_000);

  it('on the same port says so, lets go of its data, and starts there once the port is free', async () => {
    const folder = await dataFolder();
    try {
      const env = { DATA_DIR: folder.path, PORT: String(first.port) };
      const second = run(env);
      expect(await second.ended).toEqual({ code: 1, signal: null });
      expect(second.stderr.trim()).toBe(
        `127.0.0.1:${first.port} is in use by another program. Stop that one, or choose another PORT.`,
      );
      const third = run({ DATA_DIR: folder.path });
      const { url } = await third.ready();
      expect((await fetch(`${url}/api/v1/health/ready`)).status).toBe(200);
      expect(third.stderr).toBe('');
    } finally {
      for (const one of processes) one.signal('SIGTERM');
      await Promise.all(processes.map(({ ended }) => ended));
      await folder.remove();
    }
  }, 120_000);

  it('started at the same moment on empty data: one of them serves, the other says that it is taken', async () => {
    const folder = await dataFolder();
    try {
      const both = [run({ DATA_DIR: folder.path }), run({ DATA_DIR: folder.path })];
      const outcomes = await Promise.all(
        both.map(async (one) => {
          const outcome = await Promise.race([one.ready().catch(() => 'ended' as const), one.ended]);
          return typeof outcome === 'object' && 'url' in outcome ? 'serves' : one.stderr.trim();
        }),
      );
      expect(outcomes.filter((outcome) => outcome === 'serves')).toHaveLength(1);
      expect(outcomes.find((outcome) => outcome !== 'serves')).toMatch(
        /^The database in \S+ is in use by process \d+\./,
      );
    } finally {
      for (const one of processes) one.signal('SIGTERM');
      await Promise.all(processes.map(({ ended }) => ended));
      await folder.remove();
    }
  }, 120_000);
});
