import type { Scenario } from '@cyberdrill/domain';

/** A moment of the story, on the clocks of the place where it plays. */
export interface StoryMoment {
  /** Its date, `2030-01-15`. */
  readonly date: string;
  /** Its time of the day, `08:42`. */
  readonly time: string;
}

const MINUTE_MS = 60_000;
const OFFSET = /([+-])(\d\d):(\d\d)$/;

/**
 * The time of the story at an exercise time: where it begins, plus what has passed, at the story's own rate.
 * @param exerciseTimeMs milliseconds from STARTEX
 */
export function storyMomentAt(
  { startsAt, scenarioRate }: Pick<Scenario, 'startsAt' | 'scenarioRate'>,
  exerciseTimeMs: number,
): StoryMoment {
  const there = Date.parse(startsAt) + offsetMs(startsAt) + exerciseTimeMs * scenarioRate;
  const [date = '', time = ''] = new Date(there).toISOString().split('T');
  return { date, time: time.slice(0, 'hh:mm'.length) };
}

function offsetMs(startsAt: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(startsAt) ?? [];
  const ms = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_MS;
  return sign === '-' ? -ms : ms;
}
