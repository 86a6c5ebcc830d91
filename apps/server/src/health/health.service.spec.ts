import { createConfig } from '@cyberdrill/platform';
import { describe, expect, it, jest } from '@jest/globals';
import { HealthService } from './health.service.ts';

const up = () => Promise.resolve(true);
const STEADY = { ignoredStepMs: () => 0 };
const down = () => Promise.reject(new Error('away'));

describe('HealthService', () => {
  it('is ready when all it depends on is', async () => {
    const health = await new HealthService(createConfig({}), STEADY, { database: up }).read();
    expect(health).toMatchObject({ status: 'ready', checks: { database: 'up' }, alarms: 'postgres' });
  });

  it('is not when one is down, and says which', async () => {
    const config = createConfig({ REDIS_URL: 'redis://127.0.0.1', ROLES: 'api' });
    const health = await new HealthService(config, STEADY, { database: down, other: up }).read();
    expect(health).toMatchObject({
      status: 'not-ready',
      checks: { database: 'down', other: 'up' },
      roles: ['api'],
      alarms: 'redis',
    });
  });

  it('says by how much the machine’s clock was set, once it was', async () => {
    const config = createConfig({});
    expect(await new HealthService(config, STEADY, { database: up }).read()).not.toHaveProperty(
      'ignoredClockStepMs',
    );
    const set = { ignoredStepMs: () => -3_600_000 };
    expect(await new HealthService(config, set, { database: up }).read()).toMatchObject({
      status: 'ready',
      ignoredClockStepMs: -3_600_000,
    });
  });

  it('takes silence for down', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    try {
      const reading = new HealthService(createConfig({}), STEADY, {
        database: () => new Promise(() => undefined),
      }).read();
      await jest.advanceTimersByTimeAsync(2_000);
      expect((await reading).checks).toEqual({ database: 'down' });
    } finally {
      jest.useRealTimers();
    }
  });
});
