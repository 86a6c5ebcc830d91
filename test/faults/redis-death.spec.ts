import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createAlarms } from '@cyberdrill/scheduling';
import { RedisServer, testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';

const QUIET = { error: () => undefined, warn: () => undefined };

describe('alarms in a Redis that fails', () => {
  let database: TestDatabase;
  let redis: RedisServer;
  let server: KillableServer;
  let drill: DrillUnderFault | undefined;

  beforeAll(async () => {
    [database, redis] = await Promise.all([testDatabase(), RedisServer.start()]);
    server = await KillableServer.start({ DATABASE_URL: database.url, REDIS_URL: redis.url });
  }, 120_000);

  afterEach(() => drill?.close());

  afterAll(async () => {
    await server.stop();
    await redis.stop();
    await database.drop();
  }, 120_000);

  async function start(injects: number): Promise<DrillUnderFault> {
    drill = await DrillUnderFault.started(server, { injects });
    return drill;
  }

  /** How many alarms of the drill stand in Redis, seen by a connection of its own. */
  async function armed({ plan }: DrillUnderFault): Promise<number> {
    const alarms = createAlarms({ backend: 'redis', url: redis.url }, { logger: QUIET });
    try {
      return (await alarms.armed(plan.exerciseId)).length;
    } finally {
      await alarms.stop();
    }
  }

  it('do not delay a single inject while Redis is dead, nor when it comes back', async () => {
    const under = await start(11);
    await under.shown(2);
    await redis.kill();
    await under.due(10);
    await redis.up();
    await under.finished();
    // No outage is noted: nothing is excused.
    expect(await under.violations()).toEqual([]);
  }, 120_000);

  it('do not delay a single inject when Redis forgets everything, and are armed again', async () => {
    const under = await start(8);
    await under.shown(2);
    await until(async () => (await armed(under)) > 0, 30_000, 'an alarm is armed');
    await redis.flush();
    await until(async () => (await armed(under)) > 0, 30_000, 'an alarm is armed again');
    await under.finished();
    expect(await under.violations()).toEqual([]);
  }, 120_000);

  it('are not needed for a start', async () => {
    const under = await start(14);
    await under.shown(2);
    const fromMs = Date.now();
    await Promise.all([server.kill(), redis.kill()]);
    await server.up();
    under.outages.push({ fromMs, toMs: Date.now() });
    await under.due(11);
    await redis.up();
    await until(async () => (await armed(under)) > 0, 30_000, 'alarms are armed once Redis is there');
    await under.finished();
    expect(await under.violations()).toEqual([]);
  }, 120_000);
});
