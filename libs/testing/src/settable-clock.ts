import { WallClock } from '@cyberdrill/domain';

/** A wall clock that stands still until a test moves it. */
export class SettableClock extends WallClock {
  private now: number;

  /** @param nowMs where it begins, milliseconds since 1970 */
  constructor(nowMs = Date.UTC(2026, 2, 3, 8, 0, 0)) {
    super();
    this.now = nowMs;
  }

  nowMs(): number {
    return this.now;
  }

  /** Sets it to a time, in either direction. */
  set(nowMs: number): void {
    this.now = nowMs;
  }

  /** Moves it on. */
  advance(byMs: number): void {
    this.now += byMs;
  }
}
