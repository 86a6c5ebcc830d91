import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { exclusively } from './exclusively.mjs';

describe('exclusively', () => {
  const name = `spec-${process.pid}`;

  it('does work of one name one after the other, and gives back what it returns', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      for (let turn = 0; turn < 20; turn += 1) await nextTurn();
      inside -= 1;
      return 'done';
    };
    let waits = 0;
    const onWait = () => (waits += 1);
    const results = await Promise.all([1, 2, 3, 4].map(() => exclusively(name, work, onWait)));
    expect(results).toEqual(['done', 'done', 'done', 'done']);
    expect(most).toBe(1);
    expect(waits).toBeGreaterThanOrEqual(3);
  });

  it('lets the next one in when the work fails', async () => {
    const never = () => {
      throw new Error('nobody else is at it');
    };
    const failing = exclusively(name, () => Promise.reject(new Error('full disk')), never);
    await expect(failing).rejects.toThrow('full disk');
    expect(await exclusively(name, () => Promise.resolve(1), never)).toBe(1);
  });
});
