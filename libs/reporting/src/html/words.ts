import { exerciseTimeInWords, spanInWords, type Stamp } from '@cyberdrill/domain';
import { html, type Markup, type Part } from './markup.ts';

/** `14:05:10 UTC`. */
export function clockTime(utc: string): string {
  return `${utc.slice(11, 19)} UTC`;
}

/** `2026-05-04, 14:05 UTC`. */
export function dateAndTime(utc: string): Markup {
  return html`<time datetime="${utc}">${utc.slice(0, 10)}, ${utc.slice(11, 16)} UTC</time>`;
}

/** From one moment to another; the date is said once when it is the same. */
export function fromTo(from: string, to: string): Markup {
  if (from.slice(0, 10) !== to.slice(0, 10)) return html`${dateAndTime(from)} to ${dateAndTime(to)}`;
  return html`<time datetime="${from}">${from.slice(0, 10)}, ${from.slice(11, 16)}</time> to
    <time datetime="${to}">${to.slice(11, 16)} UTC</time>`;
}

/** A span to the minute, or to the second below one: enough for a crowded table. */
export function roughly(ms: number): string {
  return spanInWords(ms < 60_000 ? ms : Math.round(ms / 60_000) * 60_000);
}

/** A moment on the exercise clock, with its wall time for whoever points at it. */
export function moment(stamp: Stamp | null): Part {
  if (stamp === null) return '–';
  const both = `${stamp.utc.slice(0, 10)} ${clockTime(stamp.utc)}`;
  return html`<time datetime="${stamp.utc}" title="${both}"
    >${exerciseTimeInWords(stamp.exerciseTimeMs)}</time
  >`;
}

/** A share of two counts: `12 of 15 (80 %)`. */
export function shareInWords(part: number, of: number): string {
  return of === 0 ? '–' : `${part} of ${of} (${percent(part, of)})`;
}

/** `80 %`. */
export function percent(part: number, of: number): string {
  return of === 0 ? '–' : `${Math.round((100 * part) / of)} %`;
}

/** A score from 0 to 1 as points of 100, or a dash. */
export function points(score: number | null): string {
  return score === null ? '–' : hundred(100 * score);
}

/** A score from 0 to 100, or a dash. */
export function hundred(score: number | null): string {
  return score === null ? '–' : String(Math.round(score));
}
