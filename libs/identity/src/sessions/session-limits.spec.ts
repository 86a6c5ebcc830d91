import { describe, expect, it } from '@jest/globals';
import { endsOf, isOver } from './session-limits.ts';

const LIMITS = { idleMs: 10, absoluteMs: 100, guardedAbsoluteMs: 5 };

describe('endsOf', () => {
  it('gives a session its two ends', () => {
    expect(endsOf(1_000, false, LIMITS)).toEqual({ expiresAtMs: 1_100, idleUntilMs: 1_010 });
  });

  it('ends a guarded one sooner, and never has it idle past its end', () => {
    expect(endsOf(1_000, true, LIMITS)).toEqual({ expiresAtMs: 1_005, idleUntilMs: 1_005 });
  });
});

describe('isOver', () => {
  it('ends a session at whichever end comes first, to the millisecond', () => {
    expect(isOver({ expiresAtMs: 100, idleUntilMs: 50 }, 49)).toBe(false);
    expect(isOver({ expiresAtMs: 100, idleUntilMs: 50 }, 50)).toBe(true);
    expect(isOver({ expiresAtMs: 100, idleUntilMs: 500 }, 100)).toBe(true);
  });
});
