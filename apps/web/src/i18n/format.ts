import type { LanguageCode } from './languages.ts';

/** Western digits in every language: they are read aloud to people of other teams and typed into tools. */
const DIGITS = { numberingSystem: 'latn' } as const;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Exercise time as it is said: `T+00:42:10`. Parts of a second are left off. */
export function formatExerciseTime(exerciseTimeMs: number): string {
  const seconds = Math.floor(exerciseTimeMs / SECOND_MS);
  return `T+${[Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':')}`;
}

/** A wall time in UTC: `14:42 UTC`. */
export function formatUtcTime(wallMs: number): string {
  return `${clockTime(wallMs, 'UTC')} UTC`;
}

/** A wall time in UTC to the second, with its day: `2027-03-09 14:42:10 UTC`. */
export function formatExactUtc(wallMs: number): string {
  return `${new Date(wallMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A share of 0 to 1 in whole per cent, as the language writes it: `85 %`. */
export function formatPercent(share: number, language: LanguageCode): string {
  return new Intl.NumberFormat(language, { ...DIGITS, style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/**
 * A wall time where the reader is: `17:42`.
 * @param timeZone left out: the browser's
 */
export function formatLocalTime(wallMs: number, timeZone?: string): string {
  return clockTime(wallMs, timeZone);
}

/** A day and time where the reader is, in words of the language. */
export function formatDayAndTime(wallMs: number, language: LanguageCode, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, {
    ...DIGITS,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(wallMs);
}

const KB = 1_000;
const MB = 1_000 * KB;

/** The size of a file, in the largest unit that leaves a whole one: `1.2 MB`. */
export function formatBytes(bytes: number, language: LanguageCode): string {
  const [size, unit] =
    bytes >= MB ? [bytes / MB, 'megabyte'] : bytes >= KB ? [bytes / KB, 'kilobyte'] : [bytes, 'byte'];
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, { ...DIGITS, ...style }).format(size);
}

/** A span of time by its two largest units: `12 min 30 s`. Below a second: `0 s`. */
export function formatDuration(spanMs: number, language: LanguageCode): string {
  const ms = Math.max(0, spanMs);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(ms / HOUR_MS), 'hour'],
    [Math.floor(ms / MINUTE_MS) % 60, 'minute'],
    [Math.floor(ms / SECOND_MS) % 60, 'second'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first === -1 ? parts.slice(-1) : parts.slice(first, first + 2);
  return shown
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, unit]) => formatUnit(count, unit, language))
    .join(' ');
}

/** By how much something comes earlier or later: `+12 min 30 s`, `−5 min`, `0 s`. */
export function formatShift(byMs: number, language: LanguageCode): string {
  const sign = byMs > 0 ? '+' : '−';
  return (Math.abs(byMs) < SECOND_MS ? '' : sign) + formatDuration(Math.abs(byMs), language);
}

function formatUnit(count: number, unit: string, language: LanguageCode): string {
  return new Intl.NumberFormat(language, { ...DIGITS, style: 'unit', unit, unitDisplay: 'short' }).format(
    count,
  );
}

function clockTime(wallMs: number, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(wallMs);
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
