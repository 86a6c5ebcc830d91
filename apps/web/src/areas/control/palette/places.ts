/** Parts of the room that keys lead to. */
export const PLACES = ['board', 'timeline', 'panel'] as const;
export type Place = (typeof PLACES)[number];

/** `g`, then a letter. */
export const KEYS_OF_PLACE: Readonly<Record<Place, string>> = {
  board: 'g b',
  timeline: 'g t',
  panel: 'g p',
};

/** Tabs of the side panel by the letter after `g`. */
export const TAB_OF_KEYS: Readonly<Record<string, string>> = {
  'g s': 'story',
  'g w': 'watch',
  'g n': 'composer',
  'g l': 'log',
  'g i': 'inbox',
};

/** What of each place takes the focus: what the tabulator would reach first in it. */
const ENTRANCES: Readonly<Record<Place, string>> = {
  board: '[role="grid"] [tabindex="0"], [role="grid"][tabindex="0"]',
  timeline: '#timeline [data-inject][tabindex="0"], #timeline table button',
  panel: '[role="tab"][aria-selected="true"]',
};

/** Puts the focus into a part of the room, as somebody asked. */
export function goTo(place: Place): void {
  document.querySelector<HTMLElement>(ENTRANCES[place])?.focus();
}

/** Puts the focus on the tab of the side panel, once it is drawn. */
export function goToTab(id: string): void {
  requestAnimationFrame(() => document.getElementById(`tab-${id}`)?.focus());
}
