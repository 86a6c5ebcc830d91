/** A language of the interface: the six of the United Nations. Content of an exercise may be in others. */
export interface Language {
  readonly code: LanguageCode;
  /** In itself, as its readers look for it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

export const LANGUAGE_CODES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** In the alphabetical order of their English names, as the United Nations list them. */
export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  ar: { code: 'ar', name: 'العربية', direction: 'rtl' },
  zh: { code: 'zh', name: '中文', direction: 'ltr' },
  en: { code: 'en', name: 'English', direction: 'ltr' },
  fr: { code: 'fr', name: 'Français', direction: 'ltr' },
  ru: { code: 'ru', name: 'Русский', direction: 'ltr' },
  es: { code: 'es', name: 'Español', direction: 'ltr' },
};

/** Whether a text names a language of the interface. */
export function isLanguageCode(text: string | null): text is LanguageCode {
  return (LANGUAGE_CODES as readonly (string | null)[]).includes(text);
}

/**
 * The first of the wanted languages that there is, else English.
 * @param wanted language tags in order of preference, such as `['fr-CA', 'en']`
 */
export function bestLanguage(wanted: readonly string[]): LanguageCode {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguageCode) ?? 'en';
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ug', 'ur', 'yi']);

/** The direction that text in a language runs in; of an exercise's content too, which may be in any language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
