import type { DrillRole } from '@cyberdrill/domain';
import { createHash } from 'node:crypto';
import { renderSVG } from 'uqr';
import { html, Markup } from '../html/markup.ts';
import { ROLE_WORDS } from './role-words.ts';
import { SHEET_STYLE } from './sheet-style.ts';
import { SHEET_WORDS, sheetLanguage, type SheetWords } from './sheet-words.ts';

/** One invitation, as its sheet tells it. */
export interface InvitationSheet {
  readonly role: DrillRole;
  /** For roles that belong to a team. */
  readonly teamName?: string;
  /** Language of the team (BCP 47); the sheet is in English when it is none of the six it can be in. */
  readonly language: string;
  readonly link: string;
  readonly code: string;
  readonly seats: number;
  /** Wall milliseconds. */
  readonly expiresAtMs: number;
}

/** What all sheets have in common. */
export interface InvitationSheets {
  readonly exerciseTitle: string;
  /** Where the code is typed. */
  readonly joinAddress: string;
  /** When the drill begins, wall milliseconds. */
  readonly startsAtMs?: number;
  readonly sheets: readonly InvitationSheet[];
}

const STYLE_HASH = createHash('sha256').update(SHEET_STYLE).digest('base64');

/** What the document may do, wherever it is opened: show its own style, and nothing else. Goes with it as a header, and inside for copies. */
export const SHEETS_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A document to print, one A4 page for each invitation, in the language of its team: no script, no request to anywhere. */
export function renderInvitationSheets(all: InvitationSheets): string {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${SHEETS_POLICY}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${all.exerciseTitle}</title>
        ${STYLE}
      </head>
      <body>
        ${all.sheets.map((sheet) => page(all, sheet))}
      </body>
    </html> `;
  return document.text;
}

/** As one piece: the policy's hash is over exactly this text. */
const STYLE = new Markup(`<style>${SHEET_STYLE}</style>`);

function page({ exerciseTitle, joinAddress, startsAtMs }: InvitationSheets, sheet: InvitationSheet): Markup {
  const language = sheetLanguage(sheet.language);
  const words = SHEET_WORDS[language] as SheetWords;
  const role = ROLE_WORDS[language]?.[sheet.role] ?? sheet.role;
  const name = sheet.teamName ?? role;
  const address = withoutScheme(joinAddress);
  return html`<section class="sheet" lang="${language}" dir="${words.direction}">
    <p class="band">
      <bdi>${[words.exercise, words.exercise, words.exercise].join(' · ')}</bdi><bdi>${words.title}</bdi>
    </p>
    <h1><bdi>${exerciseTitle}</bdi></h1>
    <h2 class="${sizeOf(name, 30, 60)}"><bdi>${name}</bdi></h2>
    <dl>
      ${sheet.teamName !== undefined && fact(words.role, role)}
      ${startsAtMs !== undefined && fact(words.begins, moment(startsAtMs, language))}
    </dl>
    <div class="way">
      <div>
        <span class="label">${words.address}</span>
        <bdi class="address ${sizeOf(address, 26, 34)}" dir="ltr">${address}</bdi>
        <span class="label">${words.code}</span>
        <bdi class="code" dir="ltr">${sheet.code}</bdi>
      </div>
      <div class="scan"><span class="label">${words.orScan}</span>${square(sheet.link)}</div>
    </div>
    <ol>
      ${words.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <footer>
      <dl>
        ${fact(words.validUntil, moment(sheet.expiresAtMs, language))}
        ${fact(words.seats, String(sheet.seats))}
      </dl>
      <p>${words.keep}</p>
    </footer>
  </section>`;
}

function fact(label: string, value: string): Markup {
  return html`<dt>${label}</dt>
    <dd><bdi>${value}</bdi></dd>`;
}

/** Digits as in the code that stands beside them, and 24 hours, in every language. */
function moment(atMs: number, language: string): string {
  const format = new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn-hc-h23`, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(atMs)} UTC`;
}

/** A name of many letters is set smaller, so that it fits whole. */
function sizeOf(text: string, long: number, longest: number): string {
  const { length } = [...text];
  return length <= long ? '' : length <= longest ? 'long' : 'longest';
}

/** What people type: browsers add the scheme; but http has to be said. */
function withoutScheme(address: string): string {
  return address.replace(/^https:\/\//, '');
}

/** Fifteen per cent of the square may be dirty or torn. uqr draws it from numbers alone, so no text of ours gets into it as markup. */
function square(link: string): Markup {
  return new Markup(renderSVG(link, { ecc: 'M', border: 2 }));
}
