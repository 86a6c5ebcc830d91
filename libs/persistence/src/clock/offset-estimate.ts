/** One reading of another clock between two readings of the own monotonic clock; all in milliseconds. */
export interface ClockSample {
  readonly askedAt: number;
  readonly toldMs: number;
  readonly heardAt: number;
}

interface Offset {
  readonly low: number;
  readonly high: number;
  readonly measuredAt: number;
}

/** Quartz clocks differ by less than this part; an old measurement is trusted less by so much. */
const DRIFT = 200e-6;

/**
 * How far another clock is ahead of the own monotonic one. The other clock was read at some moment between asking and
 * hearing, so each sample bounds the offset on both sides, the tighter the quicker the answer; the tightest bounds count,
 * widened by what the clocks may have drifted apart since. Bounds that do not even touch mean that the other clock was set.
 */
export class OffsetEstimate {
  private best?: Offset;

  /** The middle of the tightest bounds; undefined before the first sample. */
  get offsetMs(): number | undefined {
    return this.best === undefined ? undefined : middle(this.best);
  }

  /** Takes a sample in. Returns by how much the other clock was set since, 0 when it was not. */
  add({ askedAt, toldMs, heardAt }: ClockSample): number {
    const fresh = { low: toldMs - heardAt, high: toldMs - askedAt, measuredAt: heardAt };
    const old = this.best === undefined ? undefined : aged(this.best, heardAt);
    if (old === undefined) {
      this.best = fresh;
      return 0;
    }
    const wasSet = fresh.low > old.high || fresh.high < old.low;
    if (wasSet || width(fresh) < width(old)) this.best = fresh;
    return wasSet ? middle(fresh) - middle(old) : 0;
  }

  /** Takes back a step that is not to count: the other clock is read as if it had not been set by so much. */
  shift(byMs: number): void {
    if (this.best === undefined) return;
    this.best = { ...this.best, low: this.best.low + byMs, high: this.best.high + byMs };
  }
}

function aged({ low, high, measuredAt }: Offset, now: number): Offset {
  const doubt = (now - measuredAt) * DRIFT;
  return { low: low - doubt, high: high + doubt, measuredAt };
}

function width({ low, high }: Offset): number {
  return high - low;
}

function middle({ low, high }: Offset): number {
  return (low + high) / 2;
}
