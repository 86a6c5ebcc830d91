import { describe, expect, it } from '@jest/globals';
import { holdUntil } from './hold.ts';

describe('holdUntil', () => {
  const never = new AbortController().signal;

  it('is over only when the given clock shows the time, however that clock runs', async () => {
    const startedAtMs = performance.now();
    const halfSpeed = () => 1_000 + (performance.now() - startedAtMs) / 2;
    await holdUntil(1_015, halfSpeed, never);
    expect(halfSpeed()).toBeGreaterThanOrEqual(1_015);
  });

  it('does not wait for what has passed', async () => {
    const sleeps = holdUntil(999, () => 1_000, never);
    await expect(sleeps).resolves.toBeUndefined();
  });

  it('ends with AbortError when it is told to stop', async () => {
    const stopping = new AbortController();
    const held = holdUntil(60_000, () => 0, stopping.signal);
    stopping.abort();
    await expect(held).rejects.toMatchObject({ name: 'AbortError' });
    await expect(holdUntil(0, () => 1, stopping.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
