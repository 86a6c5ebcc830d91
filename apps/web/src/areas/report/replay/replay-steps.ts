import type { DatedEntry } from '@cyberdrill/domain';

type Times = Pick<DatedEntry, 'occurredAtMs' | 'exerciseTimeMs'>;

/** What is less than this apart is shown together: eyes see no more, and browsers draw no more. */
const FRAME_MS = 40;
/** A replay never stands still for longer than this, whatever the exercise did. */
const LONGEST_WAIT_MS = 1_000;

/** Where a replay goes next, and after which wait. */
export interface ReplayStep {
  /** Entries that are then shown. */
  readonly count: number;
  readonly delayMs: number;
}

/**
 * The next step of a replay that runs.
 * @param count entries shown now
 * @param speed wall milliseconds of the exercise told in one millisecond
 * @returns `undefined` at the end
 */
export function nextStep(entries: readonly Times[], count: number, speed: number): ReplayStep | undefined {
  const now = entries[count - 1];
  if (now === undefined || count >= entries.length) return undefined;
  const waitMs = (index: number) => ((entries[index]?.occurredAtMs ?? 0) - now.occurredAtMs) / speed;
  let next = count;
  while (next + 1 < entries.length && waitMs(next + 1) <= FRAME_MS) next += 1;
  return { count: next + 1, delayMs: Math.min(LONGEST_WAIT_MS, Math.max(FRAME_MS, waitMs(next))) };
}

/**
 * The place some exercise time later (or earlier, with a negative time): as far as the clock then shows, at least one entry on.
 * @returns how many entries are shown there
 */
export function placeAfter(entries: readonly Times[], count: number, byMs: number): number {
  const now = entries[count - 1]?.exerciseTimeMs ?? 0;
  const wanted = now + byMs;
  const place = entries.findLastIndex(({ exerciseTimeMs }) => exerciseTimeMs <= wanted) + 1;
  const moved = byMs > 0 ? Math.max(count + 1, place) : Math.min(count - 1, place);
  return Math.min(entries.length, Math.max(1, moved));
}
