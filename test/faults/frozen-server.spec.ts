import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { report } from '../integration/scheduling/report.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';

const FROZEN_FOR_MS = 8_000;

describe('a server that stands still for 8 s, as a machine does that is moved or out of memory', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let drill: DrillUnderFault;

  beforeAll(async () => {
    database = await testDatabase();
    server = await KillableServer.start({ DATABASE_URL: database.url });
  }, 120_000);

  afterEach(() => drill.close());

  afterAll(async () => {
    await server.stop();
    await database.drop();
  }, 120_000);

  it('makes good once, and in order, what became due meanwhile', async () => {
    drill = await DrillUnderFault.started(server, { injects: 12 });
    await drill.shown(2);
    const frozenAtMs = Date.now();
    server.freeze();
    await until(() => Date.now() >= frozenAtMs + FROZEN_FOR_MS, 60_000);
    server.thaw();
    drill.outages.push({ fromMs: frozenAtMs, toMs: Date.now() });
    await drill.finished();

    expect(await drill.violations()).toEqual([]);
    const late = drill.told('inject.released').filter(({ data }) => data.isLate);
    expect(late.length).toBeGreaterThanOrEqual(4);
    const [first] = late;
    report('first release after that', (first?.occurredAtMs ?? 0) - frozenAtMs - FROZEN_FOR_MS);
  }, 120_000);
});
