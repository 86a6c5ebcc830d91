import { html, type Markup, type Part } from './markup.ts';

/** A column: its head and how a row fills it. `head` columns name the row; `number` columns are set to the end. */
export interface Column<R> {
  readonly head: Part;
  readonly cell: (row: R) => Part;
  readonly kind?: 'head' | 'text' | 'number' | 'state';
  /** Shown for the head when it is shortened. */
  readonly title?: string;
}

/** A table with a caption, a head for every column and, by its `head` column, for every row. */
export function table<R>(caption: string, columns: readonly Column<R>[], rows: readonly R[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(headCell)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => bodyCell(column, row))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div> `;
}

function headCell<R>({ head, kind = 'text', title }: Column<R>): Markup {
  return title === undefined
    ? html`<th scope="col" class="${kind}">${head}</th>`
    : html`<th scope="col" class="${kind}" title="${title}">${head}</th>`;
}

function bodyCell<R>({ cell, kind = 'text' }: Column<R>, row: R): Markup {
  if (kind === 'head') return html`<th scope="row">${cell(row)}</th>`;
  return kind === 'text' ? html`<td>${cell(row)}</td>` : html`<td class="${kind}">${cell(row)}</td>`;
}
