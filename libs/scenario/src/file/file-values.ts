/* Kinds of values in a scenario file, each with the form it is written in. */

/**
 * A name for references: lower-case letters, digits and hyphens.
 * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
 * @maxLength 64
 */
export type Id = string;

/**
 * A language tag, such as `en`, `fr`, `ar` or `pt-BR`.
 * @pattern ^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$
 */
export type FileLanguage = string;

/**
 * A span of time: `90s`, `20m`, `1h30m`, `500ms`, or `0`.
 * @pattern ^(?=\d)(\d{1,4}h)?(\d{1,5}m)?(\d{1,6}s)?(\d{1,8}ms)?$
 */
export type DurationText = string;

/** A span of time: `90s`, `20m`, `1h30m`, `500ms`, or `0`. */
export type Duration = DurationText | 0;

/**
 * Exercise time from STARTEX: `T+00:10`, `T+01:05:30`.
 * @pattern ^T\+\d{2,3}:[0-5]\d(:[0-5]\d)?$
 */
export type ExerciseTime = string;

/**
 * A text by language tag: `{ en: …, fr: … }`.
 * @propertyNames { "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" }
 */
export type TranslatedText = Record<string, string>;

/** One text: in the scenario's own language only, or by language tag. */
export type FileText = string | TranslatedText;

/** A TLP 2.0 label: `TLP:CLEAR`, `TLP:GREEN`, `TLP:AMBER`, `TLP:AMBER+STRICT` or `TLP:RED`. */
export type FileTlp = 'TLP:CLEAR' | 'TLP:GREEN' | 'TLP:AMBER' | 'TLP:AMBER+STRICT' | 'TLP:RED';

/**
 * A share from 0 to 1.
 * @minimum 0
 * @maximum 1
 */
export type Share = number;

/**
 * A number above 0.
 * @exclusiveMinimum 0
 */
export type Positive = number;

/**
 * A whole number from 0.
 * @asType integer
 * @minimum 0
 */
export type WholeNumber = number;

/**
 * A whole number from 1.
 * @asType integer
 * @minimum 1
 */
export type CountingNumber = number;
