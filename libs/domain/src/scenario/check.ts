/** What every automatic check has. */
interface CheckBase {
  /**
   * What is looked at: a form field's id, `$text` for a response's free-form report,
   * or `$subject`, `$body` and `$all` (both together) for a message.
   */
  readonly field: string;
  /** Share in the weighted mean of all checks; default 1. */
  readonly weight?: number;
}

/** Passed when the answer equals the value; texts are compared without regard to case and outer spaces. */
export interface EqualsCheck extends CheckBase {
  readonly type: 'equals';
  readonly value: string | number;
}

/** Passed when the text holds at least one of the phrases, without regard to case. */
export interface ContainsCheck extends CheckBase {
  readonly type: 'contains';
  readonly anyOf: readonly string[];
}

/** Passed when a list holds between `min` and `max` items (a text: words; Han and kana signs count one each). */
export interface CountCheck extends CheckBase {
  readonly type: 'count';
  readonly min?: number;
  readonly max?: number;
}

/** Passed when the text matches a regular expression in RE2 syntax, without regard to case. */
export interface MatchesCheck extends CheckBase {
  readonly type: 'matches';
  readonly pattern: string;
}

/**
 * Credit by overlap of two sets: |given ∩ expected| ÷ |given ∪ expected| (Jaccard), so listing everything earns little.
 * Works on choices, IoC values and text lists, without regard to case.
 */
export interface OverlapCheck extends CheckBase {
  readonly type: 'overlap';
  readonly expected: readonly string[];
}

/** Passed when the number is within `tolerance` of `value`. */
export interface NearCheck extends CheckBase {
  readonly type: 'near';
  readonly value: number;
  readonly tolerance: number;
}

/** RSIT classification: class and type right gives 1; class right and type wrong or missing gives 0.5. */
export interface RsitCheck extends CheckBase {
  readonly type: 'rsit';
  readonly class: string;
  /** Left out: the class alone decides. */
  readonly rsitType?: string;
}

/** ATT&CK ids by set overlap; a parent technique in place of its sub-technique (or the reverse) counts half. */
export interface AttackCheck extends CheckBase {
  readonly type: 'attack';
  readonly expected: readonly string[];
}

/** An automatic check of an answer or a message; a closed vocabulary, never an expression that is evaluated. */
export type Check =
  | EqualsCheck
  | ContainsCheck
  | CountCheck
  | MatchesCheck
  | OverlapCheck
  | NearCheck
  | RsitCheck
  | AttackCheck;

/**
 * Tests a text against a scenario-supplied regular expression, without regard to case.
 * Implementations must run in linear time (RE2), because the pattern comes from outside.
 */
export type PatternMatch = (pattern: string, text: string) => boolean;
