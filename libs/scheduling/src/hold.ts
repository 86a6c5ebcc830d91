import { setTimeout as delay } from 'node:timers/promises';

/** The clock may be set while we wait for it, so it is looked at once in a while. */
const LONGEST_NAP_MS = 1_000;

/**
 * Waits until the clock shows a time; at once when it has passed.
 * @throws AbortError when the signal is given first
 */
export async function holdUntil(atMs: number, nowMs: () => number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (let leftMs = atMs - nowMs(); leftMs > 0; leftMs = atMs - nowMs()) {
    await delay(Math.min(leftMs, LONGEST_NAP_MS), undefined, { signal });
  }
}
