/** A step up to this is followed: clocks are set right by so much now and then, and nobody notices. */
export const FOLLOWED_STEP_MS = 1_000;

/**
 * Tells which steps of the machine's clock to ignore: those by which it was set, not those that it made because the machine was
 * asleep and time went on without it.
 */
export class StepGuard {
  /** All that was ignored: by how much the machine's clock is ahead of what is told. */
  ignoredMs = 0;
  private asleepMs: number;

  /** @param asleepMs how long the machine has been asleep so far, in milliseconds */
  constructor(asleepMs: number) {
    this.asleepMs = asleepMs;
  }

  /**
   * Whether to ignore a step.
   * @param asleepMs how long the machine has been asleep by now
   */
  ignores(stepMs: number, asleepMs: number): boolean {
    const sleptMs = asleepMs - this.asleepMs;
    this.asleepMs = asleepMs;
    if (Math.abs(stepMs) < FOLLOWED_STEP_MS || Math.abs(stepMs - sleptMs) < FOLLOWED_STEP_MS) return false;
    this.ignoredMs += stepMs;
    return true;
  }
}
