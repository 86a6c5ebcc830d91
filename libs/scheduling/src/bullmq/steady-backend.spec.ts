import { describe, expect, it } from '@jest/globals';
import type { BackendFactory, IQueueBackend } from 'bullmq';
import { steady } from './steady-backend.ts';

describe('steady', () => {
  /** As much of a backend as a worker's main loop asks. */
  function backendOf(
    moveToActive: () => Promise<unknown[]>,
    moveStalledJobsToWait: () => Promise<string[]> = () => Promise.resolve([]),
  ): IQueueBackend {
    const asked = { moveToActive, moveStalledJobsToWait, maximumBlockTimeout: 3_600 };
    const bare = asked as unknown as IQueueBackend;
    const factory: BackendFactory<IQueueBackend, string> = () => bare;
    return steady(factory)('alarms', { connection: 'nowhere' });
  }

  it('takes its time to tell that a store is away, so that a worker cannot ask in a circle', async () => {
    const backend = backendOf(() => Promise.reject(new Error('connect ENOENT')));
    const askedAtMs = performance.now();
    await expect(backend.moveToActive('token')).rejects.toThrow('ENOENT');
    expect(performance.now() - askedAtMs).toBeGreaterThan(200);
  });

  it('hands on what the store answers', async () => {
    const backend = backendOf(() => Promise.resolve([null, '', 0, 17]));
    expect(await backend.moveToActive('token')).toEqual([null, '', 0, 17]);
  });

  it('finds no killed workers while the store is away, so that the check goes on', async () => {
    const away = backendOf(
      () => Promise.resolve([]),
      () => Promise.reject(new Error('connect ENOENT')),
    );
    expect(await away.moveStalledJobsToWait()).toEqual([]);
    const there = backendOf(
      () => Promise.resolve([]),
      () => Promise.resolve(['spring-drill-1-5']),
    );
    expect(await there.moveStalledJobsToWait()).toEqual(['spring-drill-1-5']);
  });

  it('never lets a worker sleep for long', () => {
    expect(backendOf(() => Promise.resolve([])).maximumBlockTimeout).toBe(2);
  });
});
