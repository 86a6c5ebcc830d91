import type { Text } from './text.ts';

/** What every field of a response form has. */
interface FieldBase {
  /** Unique within the form; the key of the answer. */
  readonly id: string;
  readonly label: Text;
  readonly help?: Text;
  /** A final response must answer it. Default false. */
  readonly required?: boolean;
}

/** One choice of a single- or multiple-choice field. */
export interface Option {
  readonly id: string;
  readonly label: Text;
}

/** One of several options. Answer: the option's id. */
export interface SingleChoiceField extends FieldBase {
  readonly type: 'single';
  readonly options: readonly Option[];
}

/** Any number of options. Answer: list of option ids. */
export interface MultipleChoiceField extends FieldBase {
  readonly type: 'multiple';
  readonly options: readonly Option[];
}

/** A number. Answer: a finite number within `min` and `max`. */
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
}

/** Words. Answer: text of at most `maxLength` characters (default 10,000). */
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly multiline?: boolean;
  readonly maxLength?: number;
}

/** A set of indicators of compromise. Answer: list of {@link Ioc}. */
export interface IocSetField extends FieldBase {
  readonly type: 'ioc-set';
}

/** A classification by the Reference Security Incident Taxonomy. Answer: {@link RsitValue}. */
export interface RsitField extends FieldBase {
  readonly type: 'rsit';
}

/** MITRE ATT&CK technique ids. Answer: list such as `['T1486', 'T1566.001']`. */
export interface AttackField extends FieldBase {
  readonly type: 'attack';
}

/** A file, uploaded before the response is sent. Answer: {@link FileReference}. */
export interface FileField extends FieldBase {
  readonly type: 'file';
  /** Largest size accepted, in bytes. Default 5,000,000. */
  readonly maxBytes?: number;
}

/** A field of a structured response form. */
export type Field =
  | SingleChoiceField
  | MultipleChoiceField
  | NumberField
  | TextField
  | IocSetField
  | RsitField
  | AttackField
  | FileField;

/** Kinds of indicators of compromise that a team may report. */
export const IOC_TYPES = [
  'ipv4',
  'ipv6',
  'asn',
  'domain',
  'url',
  'email',
  'md5',
  'sha1',
  'sha256',
  'file-name',
  'other',
] as const;

/** One indicator of compromise. */
export interface Ioc {
  readonly type: (typeof IOC_TYPES)[number];
  readonly value: string;
}

/** RSIT value codes: class (mandatory) and type (desired), for example `malicious-code` / `infected-system`. */
export interface RsitValue {
  readonly class: string;
  readonly type?: string;
}

/** A file stored on the server, named by its content. */
export interface FileReference {
  readonly name: string;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** The answer to one field; its shape follows the field's type. */
export type FieldValue = string | number | readonly string[] | readonly Ioc[] | RsitValue | FileReference;

/** Answers by field id. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** The structured part of a response. */
export interface Form {
  readonly fields: readonly Field[];
}
