/** The wall time that decides what is due: the database's, read without asking it each time. */
export abstract class WallClock {
  /** Milliseconds since 1970 (UTC), with fractions. Never less than it told before, whatever clocks are set to. */
  abstract nowMs(): number;

  /** By how much the machine's clock has been set, in milliseconds, without this one following it; 0 when it has not. */
  ignoredStepMs(): number {
    return 0;
  }
}
