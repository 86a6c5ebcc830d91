/** What one part of the check found: a gate, or the tests of one size. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Why something failed, one line each, where the part's own output does not say it. */
  readonly problems: readonly string[];
}

/** A part with a single verdict. */
export function verdict(name: string, isGood: boolean, ...problems: readonly string[]): Outcome {
  return { name, passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, problems: isGood ? [] : problems };
}

/** The last line of a check, `12 passed, 0 failed`: gates and tests counted together. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, each) => total + count(each), 0);
  return `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`;
}

/** True when something passed and nothing failed: a check that ran nothing has shown nothing. */
export function isGreen(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ passed }) => passed > 0) && outcomes.every(({ failed }) => failed === 0);
}
