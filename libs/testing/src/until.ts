import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds; fails when it does not within the time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs = 5_000,
  what = 'the condition',
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`${what} did not hold within ${withinMs} ms`);
    await sleep(5);
  }
}
