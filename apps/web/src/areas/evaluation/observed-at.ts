import { wallTimeOf, type ClockHistory } from '@cyberdrill/domain';

/** What an exercise time is typed as: `00:42:10`, with or without `T+`. */
const EXERCISE_TIME = /^(T\+)?\d{1,3}:[0-5]\d(:[0-5]\d)?$/;

/** When something was observed, as it is typed: in one of two ways, or not at all. */
export interface TypedTime {
  /** `00:42:10` or `00:42`, hours first. */
  readonly exerciseTime?: string | undefined;
  /** As a field for day and time gives it: `2027-03-09T14:42`, where the reader is. */
  readonly localTime?: string | undefined;
}

/** The wall time in milliseconds of what was observed; left empty, and for a time that is none or has not come: now. */
export function observedAtMs(typed: TypedTime, history: ClockHistory, nowMs: number): number {
  return pastTime(typed, history, nowMs) ?? nowMs;
}

/** As {@link observedAtMs}, but `undefined` for a time that is none, or has not come yet. */
export function pastTime(
  { exerciseTime = '', localTime = '' }: TypedTime,
  history: ClockHistory,
  nowMs: number,
): number | undefined {
  const atMs = wallMsOf(exerciseTime.trim(), localTime, history, nowMs);
  return atMs === undefined || Number.isNaN(atMs) || atMs > nowMs ? undefined : Math.floor(atMs);
}

function wallMsOf(
  exerciseTime: string,
  localTime: string,
  history: ClockHistory,
  nowMs: number,
): number | undefined {
  if (exerciseTime !== '') {
    const exerciseTimeMs = parsed(exerciseTime);
    return exerciseTimeMs === undefined ? undefined : wallTimeOf(history, exerciseTimeMs);
  }
  return localTime === '' ? nowMs : new Date(localTime).getTime();
}

function parsed(exerciseTime: string): number | undefined {
  if (!EXERCISE_TIME.test(exerciseTime)) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = exerciseTime.replace('T+', '').split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}
