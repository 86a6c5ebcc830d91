import { RE2JS } from 're2js';

/** Longest pattern that is compiled, in characters; an answer check needs far less. */
export const MAX_PATTERN_LENGTH = 500;

/** Largest compiled pattern: `(a|b|c|d){1000}` is short to write and takes a hundred times longer on each answer. */
export const MAX_PROGRAM_SIZE = 2_000;

/**
 * Program size that all patterns of one scenario may have together, counting {@link LEAST_PROGRAM_SIZE} for each at least: it
 * bounds the time that checking a scenario takes. Real patterns come to 10–30 each.
 */
export const MAX_SCENARIO_PROGRAM_SIZE = 15_000;
export const LEAST_PROGRAM_SIZE = 30;

/** Compiles a pattern of a scenario as checks use it: anywhere in the text, without regard to case, `.` not past a line end. */
export function compilePattern(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
}
