import { setTimeout as sleep } from 'node:timers/promises';

/** What is about to come true is seen at once; what takes its time is not asked for so often that a server minds. */
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;

/** Waits until a condition holds; fails when it does not within the time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs = 5_000,
  what = 'the condition',
): Promise<void> {
  const deadline = performance.now() + withinMs;
  let pauseMs = FIRST_PAUSE_MS;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`${what} did not hold within ${withinMs} ms`);
    await sleep(pauseMs);
    pauseMs = Math.min(1.25 * pauseMs, LONGEST_PAUSE_MS);
  }
}
