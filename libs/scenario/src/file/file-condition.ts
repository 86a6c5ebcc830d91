import type { ExerciseTime, Id, Positive, WholeNumber } from './file-values.ts';

/**
 * A condition: exactly one of `inject`, `answered`, `discharged`, `overdue`, `time`, `allOf`, `anyOf` or `not`.
 */
export interface FileCondition {
  /** An inject reached a milestone. */
  inject?: Id;
  /** With `inject`; default `completed`. */
  milestone?:
    | 'released'
    | 'delivered'
    | 'opened'
    | 'acknowledged'
    | 'responded'
    | 'completed'
    | 'assessed'
    | 'overdue'
    | 'skipped';
  /** The standing answer to an inject passes a check. */
  answered?: { inject: Id; check: FileCheck };
  /** Every duty of the obligation is discharged. */
  discharged?: Id;
  /** Some duty of the obligation passed its deadline undischarged. */
  overdue?: Id;
  /** The exercise clock reached a time. */
  time?: ExerciseTime;
  /**
   * All of these are true.
   * @minItems 1
   */
  allOf?: FileCondition[];
  /**
   * At least one of these is true.
   * @minItems 1
   */
  anyOf?: FileCondition[];
  /** This is false. */
  not?: FileCondition;
}

/** A check: `field` and exactly one test. `field` is a form field, `$text`, or on messages `$subject`, `$body`, `$all`. */
export interface FileCheck {
  /** A form field's id, `$text` for the free-form report, or on messages `$subject`, `$body` or `$all`. */
  field: string;
  /** Share in the weighted mean of all checks; default 1. */
  weight?: Positive;
  /** The answer is this: a text, a number, or an option's id. */
  equals?: string | number;
  /**
   * Any of these phrases.
   * @minItems 1
   */
  contains?: string[];
  /** Between `min` and `max` items (a text: words). */
  count?: { min?: WholeNumber; max?: WholeNumber };
  /**
   * Regular expression, RE2 syntax.
   * @minLength 1
   */
  matches?: string;
  /**
   * The set that is expected: option ids or indicator values.
   * @minItems 1
   */
  overlap?: string[];
  /** Within `tolerance` of `value`. */
  near?: {
    value: number;
    /** @minimum 0 */
    tolerance: number;
  };
  /** `class` or `class/type`. */
  rsit?: string;
  /**
   * ATT&CK technique ids, such as `T1486`.
   * @minItems 1
   */
  attack?: string[];
}
