import type { Manifest } from 'vite';
import { CATALOGUES_OF, type AreaName } from '../src/i18n/area-catalogues.ts';

/** What is loaded, whatever page is opened. */
const ENTRY = 'index.html';

/**
 * The files that a browser with an empty cache loads before it shows a page of an area: what the page is made of, in one language.
 * @param manifest as Vite writes it
 * @returns paths from the folder of the build
 * @throws Error when the build lacks one of them
 */
export function firstLoad(manifest: Manifest, area: AreaName, language: string): readonly string[] {
  const parts = [
    ENTRY,
    `src/areas/${area}/pages.tsx`,
    ...['common', ...CATALOGUES_OF[area]].map((name) => `locales/${language}/${name}.json`),
  ];
  const files = new Set([ENTRY, 'favicon.svg', 'service-worker.js']);
  const seen = new Set<string>();
  const add = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const part of parts) add(part);
  return [...files];
}
