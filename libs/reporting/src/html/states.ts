import type { CellReport, CellState } from '@cyberdrill/domain';
import { html, type Markup } from './markup.ts';

/** How a state looks: a shape, a word and a colour; any one of them is enough. */
interface Look {
  readonly word: string;
  /** SVG on a 16 × 16 field; `currentColor` carries the hue. */
  readonly shape: Markup;
  readonly hue: '' | 'soft' | 'good' | 'fair' | 'bad';
}

const circle = (inside: Markup | null) =>
  html`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8" />${inside}`;
const clock = circle(
  html`<path d="M8 4.5V8l2.6 1.8" fill="none" stroke="currentColor" stroke-width="1.8" />`,
);

const LOOKS: Readonly<Record<CellState | NonNullable<CellReport['mark']>, Look>> = {
  planned: { word: 'planned', shape: circle(null), hue: 'soft' },
  held: {
    word: 'held',
    shape: html`<path d="M4.5 3h2.4v10H4.5zM9.1 3h2.4v10H9.1z" fill="currentColor" />`,
    hue: 'fair',
  },
  skipped: {
    word: 'skipped',
    shape: html`<path d="M2 8h12M5 4l6 8" fill="none" stroke="currentColor" stroke-width="1.8" />`,
    hue: 'soft',
  },
  released: { word: 'released', shape: html`<path d="M4 2.5 13 8l-9 5.5z" fill="currentColor" />`, hue: '' },
  delivered: {
    word: 'delivered',
    shape: html`<path d="M4.5 3.5 12 8l-7.5 4.5z" fill="none" stroke="currentColor" stroke-width="1.8" />`,
    hue: '',
  },
  opened: {
    word: 'opened',
    shape: circle(html`<path d="M8 2a6 6 0 0 1 6 6H8z" fill="currentColor" />`),
    hue: '',
  },
  acknowledged: {
    word: 'acknowl.',
    shape: circle(html`<path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />`),
    hue: '',
  },
  answered: {
    word: 'answered',
    shape: circle(html`<circle cx="8" cy="8" r="6" fill="currentColor" />`),
    hue: 'good',
  },
  assessed: {
    word: 'assessed',
    shape: html`<path d="m2.5 8.5 3.6 3.7L13.5 4" fill="none" stroke="currentColor" stroke-width="2.4" />`,
    hue: 'good',
  },
  late: { word: 'late', shape: clock, hue: 'fair' },
  overdue: { word: 'no answer', shape: clock, hue: 'bad' },
};

/** The shapes, once per document; states refer to them. */
export function stateShapes(): Markup {
  const symbols = Object.entries(LOOKS).map(
    ([state, { shape }]) => html`<symbol id="s-${state}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return html`<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>${symbols}</defs></svg>`;
}

/** Where an inject stands for a team; an answer after its deadline and a missing one are said instead of the state. */
export function stateOf({ state, mark }: Pick<CellReport, 'state' | 'mark'>): Markup {
  return stateLook(mark ?? state);
}

/** One state as shape, word and colour. */
export function stateLook(state: keyof typeof LOOKS): Markup {
  const { word, hue } = LOOKS[state];
  return html`<span class="s ${hue}"
    ><svg aria-hidden="true"><use href="#s-${state}" /></svg>${word}</span
  >`;
}

/** Every state, for a legend. */
export const ALL_STATES = Object.keys(LOOKS) as readonly (keyof typeof LOOKS)[];
