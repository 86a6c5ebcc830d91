import { describe, expect, it } from '@jest/globals';
import { type JestReport, jestOutcome } from './jest-outcome.ts';

const green: JestReport = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  numTotalTestSuites: 3,
};

describe('jestOutcome', () => {
  it('counts what passed and what failed', () => {
    expect(counted({ numFailedTests: 2 }, { exitCode: 1 })).toEqual({
      name: 'unit',
      passed: 12,
      failed: 2,
      problems: [],
    });
  });

  it.each<[string, Partial<JestReport>, string]>([
    ['files that could not be run', { numRuntimeErrorTestSuites: 1 }, '1 files failed outside their tests.'],
    ['skipped tests', { numPendingTests: 1 }, '1 tests were skipped.'],
    ['announced tests', { numTodoTests: 1 }, '1 tests are only announced (todo).'],
    ['spec files that were not run', { numTotalTestSuites: 2 }, '1 spec files were not run.'],
    ['a run without tests', { numPassedTests: 0 }, '1 run without a single test.'],
  ])('counts %s as failed', (_what, report, problem) => {
    expect(counted(report)).toMatchObject({ failed: 1, problems: [problem] });
  });

  it('does not count a failure twice by the exit code', () => {
    expect(counted({ numRuntimeErrorTestSuites: 1 }, { exitCode: 1 }).failed).toBe(1);
  });

  it('fails a run that Jest was not content with although every test passed', () => {
    expect(counted({}, { exitCode: 1 })).toMatchObject({ passed: 12, failed: 1 });
  });

  it('fails a run that left no report', () => {
    const outcome = jestOutcome({ name: 'unit', report: undefined, exitCode: 137, specFiles: 3 });
    expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  });

  function counted(report: Partial<JestReport>, { exitCode = 0 } = {}) {
    return jestOutcome({ name: 'unit', report: { ...green, ...report }, exitCode, specFiles: 3 });
  }
});
