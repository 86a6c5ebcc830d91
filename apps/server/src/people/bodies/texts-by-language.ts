import { ValidateBy } from 'class-validator';

/** A BCP 47 language tag. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Name under which class-validator knows {@link IsTextsByLanguage}. */
export const IS_TEXTS_BY_LANGUAGE = 'isTextsByLanguage';

const MOST_LANGUAGES = 30;
export const LONGEST_TEXT = 20_000;

/** One text in some languages, or in none. */
export function IsTextsByLanguage(): PropertyDecorator {
  return ValidateBy({
    name: IS_TEXTS_BY_LANGUAGE,
    validator: {
      validate: areTexts,
      defaultMessage: () =>
        `$property must hold a text of 1 to ${LONGEST_TEXT} characters by language tag, for at most ${MOST_LANGUAGES} languages`,
    },
  });
}

function areTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.entries(value) as [string, unknown][];
  return (
    texts.length <= MOST_LANGUAGES &&
    texts.every(
      ([language, text]) =>
        LANGUAGE_TAG.test(language) &&
        typeof text === 'string' &&
        text.trim() !== '' &&
        text.length <= LONGEST_TEXT,
    )
  );
}
