import { describe, expect, it } from '@jest/globals';
import { setImmediate as othersHaveRun } from 'node:timers/promises';
import { Turns } from './turns.ts';

describe('Turns', () => {
  it('does so much at a time, and the rest in the order in which it came', async () => {
    const turns = new Turns(2, 10);
    const ends = new Map<number, () => void>();
    const all = [1, 2, 3, 4].map((n) =>
      turns.take(async () => {
        await new Promise<void>((resolve) => ends.set(n, resolve));
        return n * 10;
      }),
    );
    const begun = async (): Promise<readonly number[]> => {
      await othersHaveRun();
      return [...ends.keys()];
    };
    expect(await begun()).toEqual([1, 2]);
    ends.get(2)?.();
    expect(await begun()).toEqual([1, 2, 3]);
    ends.get(1)?.();
    expect(await begun()).toEqual([1, 2, 3, 4]);
    ends.get(3)?.();
    ends.get(4)?.();
    expect(await Promise.all(all)).toEqual([10, 20, 30, 40]);
  });

  it('turns away what is too much, and goes on afterwards, also after work that failed', async () => {
    const turns = new Turns(1, 1);
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((n) => turns.take(() => Promise.reject(new Error(`failed ${n}`)))),
    );
    expect(outcomes).toMatchObject([
      { reason: { message: 'failed 1' } },
      { reason: { message: 'failed 2' } },
      { reason: { code: 'TOO_MANY_REQUESTS', details: { retryAfterMs: 5_000 } } },
    ]);
    expect(await turns.take(() => Promise.resolve('done'))).toBe('done');
  });
});
