/** How attempts at one secret are slowed down. */
export interface AttemptPace {
  /** Attempts in a row that cost no pause: people mistype. */
  readonly free: number;
  /** The pause after the next one; it doubles with each further one. */
  readonly firstPauseMs: number;
  /** No pause is longer: nobody can lock somebody else out for good. */
  readonly longestPauseMs: number;
  /** After so long without an attempt, all is forgotten. */
  readonly forgottenAfterMs: number;
}

interface Count {
  made: number;
  lastAtMs: number;
}

/**
 * Counts attempts by what they are made at, and says how long to pause. An attempt counts when it begins, so that many at the
 * same time are no way around; when it succeeds, all before it are forgiven.
 */
export class Attempts {
  private readonly counts = new Map<string, Count>();
  private readonly pace: AttemptPace;
  private readonly mostRemembered: number;

  constructor(pace: AttemptPace, mostRemembered = 20_000) {
    this.pace = pace;
    this.mostRemembered = mostRemembered;
  }

  /** Milliseconds until an attempt may be made; 0 when it may be made now. */
  pauseMs(key: string, nowMs: number): number {
    const count = this.counts.get(key);
    if (count === undefined) return 0;
    const sinceMs = nowMs - count.lastAtMs;
    if (sinceMs >= this.pace.forgottenAfterMs) return 0;
    return Math.max(0, Math.ceil(this.pauseAfter(count.made) - sinceMs));
  }

  /** Counts an attempt that is made now. */
  begin(key: string, nowMs: number): void {
    const known = this.counts.get(key);
    const isForgotten = known === undefined || nowMs - known.lastAtMs >= this.pace.forgottenAfterMs;
    // Taken out and put in again, it is the youngest: a map keeps the order in which its keys came.
    this.counts.delete(key);
    for (const oldest of this.counts.keys()) {
      if (this.counts.size < this.mostRemembered) break;
      this.counts.delete(oldest);
    }
    this.counts.set(key, { made: isForgotten ? 1 : known.made + 1, lastAtMs: nowMs });
  }

  succeeded(key: string): void {
    this.counts.delete(key);
  }

  private pauseAfter(made: number): number {
    const { free, firstPauseMs, longestPauseMs } = this.pace;
    if (made < free) return 0;
    return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(made - free, 30));
  }
}
