import type { Outcome } from './outcome.ts';

/** The part of Jest's JSON report that is counted. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Skipped by `it.skip`, `describe.skip` or an `it.only` elsewhere in the file. */
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not be run at all, or failed outside their tests. */
  readonly numRuntimeErrorTestSuites: number;
  readonly numTotalTestSuites: number;
}

/** How a run of Jest went beside its report. */
export interface JestRun {
  readonly name: string;
  readonly report: JestReport | undefined;
  /** 0 when Jest itself was content. */
  readonly exitCode: number;
  readonly specFiles: number;
}

/**
 * Counts a run of Jest. A test that did not run counts as failed, and so does everything that would let a run look
 * better than it was: no report, files that were not run, no test at all, an exit code that the counts do not explain.
 */
export function jestOutcome({ name, report, exitCode, specFiles }: JestRun): Outcome {
  if (report === undefined)
    return { name, passed: 0, failed: 1, problems: [`Jest ended with code ${exitCode} and left no report.`] };

  const counted: readonly (readonly [number, string])[] = [
    [report.numRuntimeErrorTestSuites, 'files failed outside their tests'],
    [report.numPendingTests, 'tests were skipped'],
    [report.numTodoTests, 'tests are only announced (todo)'],
    [Math.max(0, specFiles - report.numTotalTestSuites), 'spec files were not run'],
    [report.numPassedTests + report.numFailedTests === 0 ? 1 : 0, 'run without a single test'],
  ];
  const found = counted.filter(([count]) => count > 0);
  const failed = found.reduce((sum, [count]) => sum + count, report.numFailedTests);
  const isUnexplained = exitCode !== 0 && failed === 0;
  return {
    name,
    passed: report.numPassedTests,
    failed: failed + (isUnexplained ? 1 : 0),
    problems: [
      ...found.map(([count, what]) => `${count} ${what}.`),
      ...(isUnexplained ? [`Jest ended with code ${exitCode} although every test passed.`] : []),
    ],
  };
}
