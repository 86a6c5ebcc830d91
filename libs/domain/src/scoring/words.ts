const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A span of time in plain words, to the second: `0 s`, `45 s`, `12 min 30 s`, `2 h 5 min`; seconds are dropped from an hour on. */
export function spanInWords(ms: number): string {
  if (ms < 0) return `−${spanInWords(-ms)}`;
  if (ms > 0 && ms < SECOND_MS) return `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / SECOND_MS);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return withRest(`${minutes} min`, seconds % 60, 's');
  const wholeMinutes = Math.round(seconds / 60);
  return withRest(`${Math.floor(wholeMinutes / 60)} h`, wholeMinutes % 60, 'min');
}

function withRest(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${rest} ${unit}`;
}

/** Exercise time as people say it: `T+01:05:30`. */
export function exerciseTimeInWords(ms: number): string {
  const whole = Math.max(0, Math.floor(ms));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / HOUR_MS);
  const minutes = Math.floor((whole % HOUR_MS) / MINUTE_MS);
  const seconds = Math.floor((whole % MINUTE_MS) / SECOND_MS);
  return `T+${two(hours)}:${two(minutes)}:${two(seconds)}`;
}

/** A number in at most four decimals, without trailing zeros. */
export function inFigures(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** `1 team`, `3 teams`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * A number as it is published: six decimals. Hides the last bits of floating point, so that a report is the same to the byte
 * wherever it is made.
 */
export function published(value: number): number {
  const rounded = Math.round(value * 1_000_000) / 1_000_000;
  return rounded === 0 ? 0 : rounded;
}
