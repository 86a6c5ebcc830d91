import { describe, expect, it } from '@jest/globals';
import { StepGuard } from './step-guard.ts';

describe('StepGuard', () => {
  it.each([0, 999, -999])('lets a step of %d ms be followed', (stepMs) => {
    const guard = new StepGuard(0);
    expect(guard.ignores(stepMs, 0)).toBe(false);
    expect(guard.ignoredMs).toBe(0);
  });

  it('ignores larger ones, and knows what they come to', () => {
    const guard = new StepGuard(0);
    expect(guard.ignores(300_000, 0)).toBe(true);
    expect(guard.ignores(-3_600_000, 0)).toBe(true);
    expect(guard.ignoredMs).toBe(-3_300_000);
    expect(guard.ignores(3_300_000, 0)).toBe(true);
    expect(guard.ignoredMs).toBe(0);
  });

  it('lets the time be followed that a machine was asleep, once', () => {
    const guard = new StepGuard(5_000);
    expect(guard.ignores(600_100, 605_000)).toBe(false);
    expect(guard.ignores(600_100, 605_000)).toBe(true);
  });
});
