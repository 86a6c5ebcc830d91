import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX, type Health } from '@cyberdrill/contracts';
import { DatabaseClock, until } from '@cyberdrill/testing';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';
import { injectId } from './harness/steady-scenario.ts';

const INJECTS = 9;

describe('the clock of the machine, set while a drill runs on the embedded database', () => {
  let server: KillableServer;
  let clock: DatabaseClock;

  beforeAll(async () => {
    server = await KillableServer.start();
    clock = await DatabaseClock.of(server.databaseUrl);
  }, 120_000);

  afterAll(async () => {
    await clock.close();
    await server.stop();
  }, 120_000);

  it('five minutes on, and then an hour back, moves no inject, and operators are told', async () => {
    const drill = await DrillUnderFault.started(server, { injects: INJECTS });
    try {
      await drill.shown(2);
      await clock.setAheadBy(300_000);
      await drill.shown(5);
      await clock.setAheadBy(-3_600_000);
      await drill.finished();

      expect(await drill.violations()).toEqual([]);
      const spans = drill.teams.map(({ device }) => {
        const shownAtMs = device.entries.flatMap(({ kind, data }, index) =>
          kind === 'inject.released' &&
          'inject' in data &&
          [injectId(3), injectId(INJECTS)].includes(data.inject.injectId)
            ? [device.heldAtMs[index] ?? NaN]
            : [],
        );
        return (shownAtMs[1] ?? NaN) - (shownAtMs[0] ?? NaN);
      });
      // By the true clock of this process: six seconds from the third to the last, however late the third was.
      for (const spanMs of spans) expect(spanMs).toBeGreaterThan(3_000);
    } finally {
      drill.close();
    }
    const ignoredMs = async (): Promise<number> => {
      const health = (await (await fetch(`${server.url}${API_PREFIX}/health/ready`)).json()) as Health;
      return health.ignoredClockStepMs ?? 0;
    };
    await until(async () => Math.abs((await ignoredMs()) + 3_600_000) < 2_000, 30_000, 'health tells of it');
    expect(server.said).toContain('Restart the server between exercises');
  }, 120_000);
});
