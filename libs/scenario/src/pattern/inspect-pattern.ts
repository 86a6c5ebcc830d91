import { RE2JSException, RE2JSSyntaxException } from 're2js';
import type { Finding } from '../faults/fault-list.ts';
import { compilePattern, MAX_PATTERN_LENGTH, MAX_PROGRAM_SIZE } from './compile-pattern.ts';

export type PatternProblem = Pick<Finding, 'code' | 'message' | 'remedy'>;

/** Constructs of other regular expression engines that RE2 leaves out, because they cannot be matched in linear time. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'Look-ahead and look-behind'],
  [/\\[1-9]|\\k[<{']|\(\?P=/, 'A backreference'],
  [/\(\?>|[*+?}]\+/, 'A possessive or atomic group'],
  [/\(\?\(/, 'A condition inside a pattern'],
  [/\(\?R\)|\(\?\d+\)|\(\?&/, 'A recursive pattern'],
];

/** What was found out about a scenario's regular expression. */
export interface PatternFindings {
  /** What is wrong with it and what to do about it; absent when it can be used. */
  readonly problem?: PatternProblem;
  /** Size of the compiled program, a measure of what compiling and matching it cost. */
  readonly size: number;
}

/** Finds out whether a scenario's regular expression can be used. */
export function inspectPattern(pattern: string): PatternFindings {
  if (pattern.length > MAX_PATTERN_LENGTH) return { size: 0, problem: tooLong(pattern.length) };
  try {
    const compiled = compilePattern(pattern);
    const size = compiled.programSize();
    if (size > MAX_PROGRAM_SIZE) return { size, problem: TOO_BIG };
    return compiled.test('') ? { size, problem: PASSES_ALL } : { size };
  } catch (thrown) {
    if (!(thrown instanceof RE2JSException)) throw thrown;
    return { size: 0, problem: notRe2(pattern, thrown) };
  }
}

/** The problem of a pattern that comes after the scenario's patterns have grown too big together. */
export const TOO_BIG_TOGETHER: PatternProblem = {
  code: 'PATTERN_INVALID',
  message: 'The patterns of this scenario are too many or too big together; this one was not looked at.',
  remedy: 'Use "contains" where phrases will do, and fewer or simpler patterns.',
};

function tooLong(length: number): PatternProblem {
  return {
    code: 'PATTERN_INVALID',
    message: `The pattern has ${length} characters; at most ${MAX_PATTERN_LENGTH} are allowed.`,
    remedy: 'Write several checks with shorter patterns.',
  };
}

const TOO_BIG: PatternProblem = {
  code: 'PATTERN_INVALID',
  message: 'The pattern is too big once its repetitions are written out.',
  remedy: 'Use smaller numbers in {…}, or + and *.',
};

const PASSES_ALL: PatternProblem = {
  code: 'PATTERN_PASSES_ALL',
  message: 'The pattern matches the empty text too, so it may pass every answer.',
  remedy: 'Use + instead of *, or anchor it with ^ and $, if an empty answer should fail.',
};

function notRe2(pattern: string, error: RE2JSException): PatternProblem {
  const construct = LEFT_OUT.find(([shape]) => shape.test(pattern))?.[1];
  if (construct !== undefined) {
    return {
      code: 'PATTERN_INVALID',
      message: `${construct} cannot be used: patterns are RE2, which always ends quickly.`,
      remedy: 'Write it with alternatives, classes and anchors, or as two checks.',
    };
  }
  const where = error instanceof RE2JSSyntaxException && error.input ? ` at "${error.input}"` : '';
  const what = error instanceof RE2JSSyntaxException ? error.error : error.message;
  return {
    code: 'PATTERN_INVALID',
    message: `The pattern is not a regular expression: ${what}${where}.`,
    remedy: 'Correct it; put a backslash before characters that are meant literally.',
  };
}
