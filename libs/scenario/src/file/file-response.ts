import type { CountingNumber, Duration, FileText, Id, Share } from './file-values.ts';

export interface FileResponse {
  /** Active time from delivery by which the final response is due. */
  deadline?: Duration;
  /** A free-form report beside the form; default `optional` with a form, `required` without. */
  freeForm?: 'none' | 'optional' | 'required';
  /** @minItems 1 */
  fields?: FileField[];
}

export interface FileField {
  id: Id;
  /** What kind of answer it takes. */
  type: 'single' | 'multiple' | 'number' | 'text' | 'ioc-set' | 'rsit' | 'attack' | 'file';
  label: FileText;
  help?: FileText;
  /** A final response must answer it; default false. */
  required?: boolean;
  /**
   * For `single` and `multiple`: option id → label.
   * @minProperties 2
   * @propertyNames { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }
   */
  options?: Record<string, FileText>;
  /** For `number`. */
  unit?: string;
  /** For `number`: the least it may be. */
  min?: number;
  /** For `number`: the most it may be. */
  max?: number;
  /** For `text`: more than one line. */
  multiline?: boolean;
  /** For `text`, in characters; default 10,000. */
  maxLength?: CountingNumber;
  /** For `file`; default 5,000,000. */
  maxBytes?: CountingNumber;
}

export interface FileHint {
  id: Id;
  text: FileText;
  /** Default .10 for the first, .15 for the second, .25 for later ones. */
  cost?: Share;
  /** Active time after delivery before it may be opened; default 0. */
  availableAfter?: Duration;
}
