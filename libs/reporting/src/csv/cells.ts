import { exerciseTimeInWords, type Stamp } from '@cyberdrill/domain';

/** A moment on the exercise clock, `T+01:05:30`. */
export function exerciseTime(stamp: Stamp | null): string | null {
  return stamp === null ? null : exerciseTimeInWords(stamp.exerciseTimeMs);
}

/** Milliseconds as seconds, in at most three decimals. */
export function seconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms) / 1_000;
}

/** A share of 1 as points of 100, in at most two decimals. */
export function points(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 100;
}
