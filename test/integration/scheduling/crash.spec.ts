import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from '@jest/globals';
import { startEmbeddedPostgres } from '@cyberdrill/persistence';
import { until } from '@cyberdrill/testing';
import { Client } from 'pg';
import { Wakes } from '../../contract/alarms-wakes.ts';
import { alarmIn, AlarmProcesses, EXERCISE, quiet } from './alarm-stores.ts';
import { report } from './report.ts';

const log = { ...quiet, log: () => undefined };

describe('alarms in an embedded PostgreSQL that crashes', () => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  }, 30_000);

  it('all wake, the overdue ones as soon as it has started again', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-crash-'));
    undo.push(() => rm(dataDir, { recursive: true, force: true }));
    await chmod(dataDir, 0o755);
    const server = await startEmbeddedPostgres({ dataDir, log });
    undo.push(server.stop);
    const processes = new AlarmProcesses({ backend: 'postgres', url: server.alarmsUrl });
    undo.push(() => processes.stopAll());

    const alarms = processes.open();
    const wakes = new Wakes();
    await alarms.start(wakes.handler);
    const armed = Array.from({ length: 30 }, (_, i) => alarmIn(300 + 50 * i));
    await Promise.all(armed.map((alarm) => alarms.arm(alarm)));
    await wakes.count(5);
    process.kill(await postmasterPid(server.superuserUrl), 'SIGKILL');
    const crashedAtMs = Date.now();

    await until(() => armed.every((alarm) => includes(wakes, alarm)), 30_000, 'waking for all');
    const lateMs = wakes.all
      .filter(({ atMs }) => atMs > crashedAtMs)
      .map(({ alarm, atMs }) => atMs - alarm.dueAtMs);
    report('latest alarm after a crash', Math.max(...lateMs));
    await until(
      () =>
        alarms.armed(EXERCISE).then(
          (left) => left.length === 0,
          () => false,
        ),
      30_000,
    );
  }, 90_000);
});

function includes(wakes: Wakes, { dueAtMs }: { dueAtMs: number }): boolean {
  return wakes.alarms.some((alarm) => alarm.dueAtMs === dueAtMs);
}

async function postmasterPid(superuserUrl: string): Promise<number> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
  await client.end();
  return parseInt(rows[0]!.file, 10);
}
