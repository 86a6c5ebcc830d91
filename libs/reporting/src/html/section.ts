import { html, type Markup, type Part } from './markup.ts';

/** A part of the document with a heading that the contents point to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Part;
  /** Printed on wide pages. */
  readonly isWide?: boolean;
}

/** The section as HTML. */
export function renderSection({ id, title, body, isWide = false }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="h-${id}" class="${isWide ? 'wide' : ''}">
    <h2 id="h-${id}">${title}</h2>
    ${body}
  </section> `;
}
