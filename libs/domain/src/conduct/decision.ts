import type { DatedEntry } from '../journal/entry.ts';
import type { PatternMatch } from '../scenario/check.ts';
import type { DomainError } from './domain-error.ts';

/** What the core makes of a command: the entries that follow from it (none when nothing had to change), or why not. */
export type Decision = { readonly entries: readonly DatedEntry[] } | { readonly refusal: DomainError };

/** What the core needs from outside to decide. */
export interface DecisionTools {
  /** Runs a scenario's regular expressions, in linear time. */
  readonly matches: PatternMatch;
}
