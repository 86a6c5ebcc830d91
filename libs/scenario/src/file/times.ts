import type { Duration, ExerciseTime } from './scenario-file.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** Milliseconds of a span of time such as `1h30m`, `90s` or `0`, whose form was checked before. */
export function durationMs(duration: Duration): number {
  const [, hours, minutes, seconds, milliseconds] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(String(duration)) ?? [];
  return (
    Number(hours ?? 0) * HOUR_MS +
    Number(minutes ?? 0) * MINUTE_MS +
    Number(seconds ?? 0) * SECOND_MS +
    Number(milliseconds ?? 0)
  );
}

/** Milliseconds from STARTEX of an exercise time such as `T+01:05:30`, whose form was checked before. */
export function exerciseTimeMs(time: ExerciseTime): number {
  const [hours, minutes, seconds] = time.replace('T+', '').split(':');
  return Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds ?? 0) * SECOND_MS;
}

/**
 * Whether a date and time with offset, whose form was checked before, exists in the calendar. JavaScript's own parser turns
 * 30 February into 2 March instead of refusing it.
 */
export function isRealDate(isoTime: string): boolean {
  const [date = '', rest = ''] = isoTime.split('T');
  const day = new Date(`${date}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(`${date}T${rest}`)) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(date)
  );
}
