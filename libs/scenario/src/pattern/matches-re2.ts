import type { PatternMatch } from '@cyberdrill/domain';
import { RE2JSException, type RE2JS } from 're2js';
import { compilePattern } from './compile-pattern.ts';

/** Patterns kept compiled; a scenario has some dozens. */
const MOST_KEPT = 500;

const compiled = new Map<string, RE2JS | undefined>();

/**
 * Tests a text against a scenario's regular expression with RE2, in time linear to the text, without regard to case, anywhere
 * in the text. A pattern that is not RE2 matches nothing; `parseScenario` refuses such a pattern before it gets here.
 */
export const matchesRe2: PatternMatch = (pattern, text) => compiledPattern(pattern)?.test(text) ?? false;

function compiledPattern(pattern: string): RE2JS | undefined {
  if (!compiled.has(pattern)) {
    const [oldest] = compiled.keys();
    if (compiled.size >= MOST_KEPT && oldest !== undefined) compiled.delete(oldest);
    compiled.set(pattern, compileOrNothing(pattern));
  }
  return compiled.get(pattern);
}

function compileOrNothing(pattern: string): RE2JS | undefined {
  try {
    return compilePattern(pattern);
  } catch (thrown) {
    if (thrown instanceof RE2JSException) return undefined;
    throw thrown;
  }
}
