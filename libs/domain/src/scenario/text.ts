/** A BCP 47 language tag as scenario authors write it, for example `en`, `fr`, `ar`. */
export type LanguageTag = string;

/** Whether something from outside can be a language tag at all. */
export function isLanguageTag(value: unknown): value is LanguageTag {
  return typeof value === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(value);
}

/**
 * One text in one or more languages: language tag → text.
 * A scenario's own language is always present; a missing translation falls back to it (see {@link inLanguage}).
 */
export type Text = Readonly<Record<LanguageTag, string>>;

/** A text as shown to one reader: the words, their language, and whether the reader's own language was missing. */
export interface ShownText {
  readonly text: string;
  readonly language: LanguageTag;
  /** True when the wanted language has no translation and another one is shown instead. */
  readonly isFallback: boolean;
}

/**
 * Picks the wanted language of a text, else the fallback language, else the first one there is.
 * @param text the text in its languages; an empty record gives an empty text
 */
export function inLanguage(text: Text, wanted: LanguageTag, fallback: LanguageTag): ShownText {
  for (const language of [wanted, fallback, ...Object.keys(text)]) {
    const words = text[language];
    if (words !== undefined) return { text: words, language, isFallback: language !== wanted };
  }
  return { text: '', language: wanted, isFallback: false };
}
