import type { CatalogueName } from './area-catalogues.ts';
import type { LanguageCode } from './languages.ts';

/** Texts by key; keys may be nested. */
export type Catalogue = { readonly [key: string]: string | Catalogue };

const FILES = import.meta.glob<Catalogue>('../../locales/*/*.json', { import: 'default' });

/**
 * Fetches a catalogue.
 * @throws TypeError when the line is broken
 */
export async function loadCatalogue(language: LanguageCode, name: CatalogueName): Promise<Catalogue> {
  const load = FILES[`../../locales/${language}/${name}.json`];
  if (load === undefined) throw new Error(`there is no catalogue ${name} in ${language}`);
  return await load();
}
