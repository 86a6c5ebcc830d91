import { readFileSync } from 'node:fs';

type Texts = { readonly [key: string]: string | Texts };

const LOCALES = new URL('../../../apps/web/locales/', import.meta.url);

/** The words that a page shows in a language, by catalogue and key: `words('en')('identity', 'signIn.submit')`. */
export type Words = (
  catalogue: string,
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Reads the catalogues that the pages were built from. */
export function wordsIn(language: string): Words {
  const catalogues = new Map<string, Texts>();
  return (catalogue, key, values = {}) => {
    const texts = catalogues.get(catalogue) ?? read(language, catalogue);
    catalogues.set(catalogue, texts);
    const found = key
      .split('.')
      .reduce<string | Texts | undefined>(
        (at, part) => (typeof at === 'object' ? at[part] : undefined),
        texts,
      );
    if (typeof found !== 'string') throw new Error(`${catalogue} has no ${key} in ${language}`);
    return found.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  };
}

function read(language: string, catalogue: string): Texts {
  return JSON.parse(readFileSync(new URL(`${language}/${catalogue}.json`, LOCALES), 'utf8')) as Texts;
}
