import type { Tlp } from '@cyberdrill/domain';
import { html, type Markup } from './markup.ts';

/** A TLP 2.0 label as FIRST draws it: its colour on black, upper case, never translated, left to right. */
export function tlpLabel(label: Tlp): Markup {
  return html`<bdo dir="ltr" class="tlp ${tlpClass(label)}" translate="no">${label}</bdo>`;
}

/** Colours of the labels (FIRST, TLP 2.0), on black. */
export const TLP_COLOURS: Readonly<Record<Tlp, string>> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
};

/** The class that carries a label's colour. */
export function tlpClass(label: Tlp): string {
  return label.toLowerCase().replace(/[^a-z]+/g, '-');
}
