import { LONGEST_TEXT } from '../people/bodies/texts-by-language.ts';

/** A text in some languages, by BCP 47 tag. */
export const TEXTS_BY_LANGUAGE = {
  type: 'object',
  additionalProperties: { type: 'string', minLength: 1, maxLength: LONGEST_TEXT },
};
