import { html, type Markup } from '../markup.ts';
import { coordinate } from './scale.ts';

/** A value from 0 to 100 as a number beside a small bar; a dash when there is none. */
export function bar(value: number | null): Markup {
  if (value === null) return html`–`;
  const width = coordinate((Math.max(0, Math.min(100, value)) * 48) / 100);
  return html`${Math.round(value)}
    <svg width="48" height="9" viewBox="0 0 48 9" aria-hidden="true">
      <path d="M0 0h48v9H0z" fill="#e1e6ec" />
      <path d="M0 0h${width}v9H0z" fill="#1b4f91" />
    </svg>`;
}
