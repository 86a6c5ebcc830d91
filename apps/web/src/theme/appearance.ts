import { useSyncExternalStore } from 'react';
import { keep, kept } from '../browser/kept.ts';

export const APPEARANCES = ['system', 'light', 'dark', 'contrast'] as const;
/** How a person wants the pages to look; `contrast` is high contrast, light or dark as the system is. */
export type Appearance = (typeof APPEARANCES)[number];

const KEPT_AS = 'cyberdrill.appearance';
const DARK = matchMedia('(prefers-color-scheme: dark)');

const listeners = new Set<() => void>();
let chosen = read();

/** The choice of this device. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => chosen);
}

/** What the choice comes to at this moment, light or dark. */
export function useScheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, scheme);
}

/** Chooses for this device. */
export function chooseAppearance(appearance: Appearance): void {
  chosen = appearance;
  keep(KEPT_AS, appearance);
  markPage();
  for (const listener of listeners) listener();
}

/** Marks the page before anything is drawn, so that nothing flashes in another colour. */
export function startAppearance(): void {
  markPage();
  DARK.addEventListener('change', () => {
    markPage();
    for (const listener of listeners) listener();
  });
}

function scheme(): 'light' | 'dark' {
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return DARK.matches ? 'dark' : 'light';
}

function markPage(): void {
  const { dataset } = document.documentElement;
  dataset.mantineColorScheme = scheme();
  if (chosen === 'contrast') dataset.contrast = 'more';
  else delete dataset.contrast;
}

function read(): Appearance {
  const text = kept(KEPT_AS);
  return APPEARANCES.find((each) => each === text) ?? 'system';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
