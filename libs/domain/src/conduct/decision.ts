import type { DatedEntry } from '../journal/entry.ts';
import type { DomainError } from './domain-error.ts';

/** What the core makes of a command: the entries that follow from it (none when nothing had to change), or why not. */
export type Decision = { readonly entries: readonly DatedEntry[] } | { readonly refusal: DomainError };
