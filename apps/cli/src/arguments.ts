import { InvalidArgumentError } from 'commander';
import { durationMs } from './duration.ts';

/** An option that may be given more than once. */
export function collected(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** A whole number from 1 up. */
export function count(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  };
}

/** Milliseconds, written as `30m`, `12h` or `7d`. */
export function duration(text: string): number {
  const ms = durationMs(text);
  if (ms === undefined)
    throw new InvalidArgumentError('Give a number of minutes, hours or days, such as 30m, 12h or 7d.');
  return ms;
}

/** A moment with its offset from UTC: without one it would be this machine's time, which nobody sees on paper. */
export function moment(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || !/(Z|[+-]\d\d:\d\d)$/.test(text))
    throw new InvalidArgumentError(
      'Give date, time and offset, such as 2026-11-24T09:00Z or 2026-11-24T12:00+03:00.',
    );
  return date;
}

/** A variable of the environment; an empty one is taken as left out. */
export function given(value: string | undefined, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : value;
}

/** Where the server is: as `CYBERDRILL_URL` says, else on this machine. */
export function serverAddress(env: Readonly<Record<string, string | undefined>>): string {
  return given(env['CYBERDRILL_URL'], `http://localhost:${given(env['PORT'], '3000')}`);
}
