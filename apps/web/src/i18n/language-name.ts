import type { LanguageCode } from './languages.ts';

/** The name of a language in another: `French`, `français`. A tag that nobody knows is shown as it is. */
export function languageName(tag: string, inLanguage: LanguageCode): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
