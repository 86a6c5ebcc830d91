const SECOND_MS = 1_000;

/** What people type for an exercise time: `1:30`, `01:30:00`, `T+01:30:00`. Two parts are hours and minutes. */
export const EXERCISE_TIME_PATTERN = String.raw`\s*(?:[Tt]\+)?(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*`;

const TYPED = new RegExp(`^${EXERCISE_TIME_PATTERN}$`);

/**
 * The exercise time that somebody has typed, in milliseconds.
 * @returns `undefined` when it is none
 */
export function readExerciseTime(typed: string): number | undefined {
  const [whole, hours, minutes, seconds = '0'] = TYPED.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND_MS;
}
