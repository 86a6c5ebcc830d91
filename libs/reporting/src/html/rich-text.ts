import { renderRichText } from '@cyberdrill/rich-text';
import { html, Markup } from './markup.ts';

/** Words that someone wrote in Markdown, in the direction of their own script. The report is kept: links are words with their target. */
export function richText(markdown: string, language: string): Markup {
  // Safe by the promise of that function, which its tests hold it to.
  const rendered = new Markup(renderRichText(markdown, { hasLinks: false }));
  return html`<div class="words rich" dir="auto" lang="${language}">${rendered}</div>`;
}
