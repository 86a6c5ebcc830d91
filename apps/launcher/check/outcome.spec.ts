import { describe, expect, it } from '@jest/globals';
import { closingLine, isGreen, verdict } from './outcome.ts';

const tests = { name: 'unit', passed: 41, failed: 0, problems: [] };

describe('closingLine', () => {
  it('counts gates and tests together', () => {
    const outcomes = [
      verdict('types', true),
      tests,
      { ...tests, passed: 3, failed: 2 },
      verdict('build', false),
    ];
    expect(closingLine(outcomes)).toBe('45 passed, 3 failed');
  });
});

describe('isGreen', () => {
  it('is true when something passed and nothing failed', () => {
    expect(isGreen([verdict('types', true), tests])).toBe(true);
  });

  it('is false after one failure', () => {
    expect(isGreen([tests, verdict('types', false)])).toBe(false);
  });

  it('is false when nothing ran', () => {
    expect(isGreen([])).toBe(false);
  });
});

describe('verdict', () => {
  it('tells problems only of what failed', () => {
    expect(verdict('types', true, 'a reason').problems).toEqual([]);
    expect(verdict('types', false, 'a reason').problems).toEqual(['a reason']);
  });
});
