import { describe, expect, it } from '@jest/globals';
import { Attempts } from './attempts.ts';

const PACE = { free: 3, firstPauseMs: 1_000, longestPauseMs: 8_000, forgottenAfterMs: 60_000 };

/** Pauses after each of so many attempts, made one after the other as soon as they may be. */
function pausesOf(attempts: Attempts, key: string, count: number): number[] {
  let nowMs = 0;
  return Array.from({ length: count }, () => {
    attempts.begin(key, nowMs);
    const pauseMs = attempts.pauseMs(key, nowMs);
    nowMs += pauseMs;
    return pauseMs;
  });
}

describe('Attempts', () => {
  it('lets people mistype, then pauses longer and longer, up to a limit', () => {
    expect(pausesOf(new Attempts(PACE), 'ana', 8)).toEqual([0, 0, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  it('counts attempts at the same time, before any of them is known to fail', () => {
    const attempts = new Attempts(PACE);
    for (let made = 0; made < 5; made += 1) attempts.begin('ana', 0);
    expect(attempts.pauseMs('ana', 0)).toBe(4_000);
    expect(attempts.pauseMs('ana', 3_999)).toBe(1);
    expect(attempts.pauseMs('ana', 4_000)).toBe(0);
  });

  it('forgives all with a success, and forgets with time', () => {
    const attempts = new Attempts(PACE);
    pausesOf(attempts, 'ana', 6);
    attempts.succeeded('ana');
    expect(pausesOf(attempts, 'ana', 3)).toEqual([0, 0, 1_000]);

    const later = new Attempts(PACE);
    for (let made = 0; made < 50; made += 1) later.begin('ana', 0);
    expect(later.pauseMs('ana', 60_000)).toBe(0);
    later.begin('ana', 60_000);
    expect(later.pauseMs('ana', 60_000)).toBe(0);
  });

  it('counts each key by itself', () => {
    const attempts = new Attempts(PACE);
    pausesOf(attempts, 'ana', 8);
    expect(attempts.pauseMs('ben', 0)).toBe(0);
  });

  it('remembers so many keys at most, and lets go of the oldest', () => {
    const attempts = new Attempts(PACE, 100);
    for (let made = 0; made < 5; made += 1) attempts.begin('first', 0);
    for (let made = 0; made < 5; made += 1) attempts.begin('kept', 0);
    for (let other = 0; other < 99; other += 1) attempts.begin(`other-${other}`, 0);
    expect(attempts.pauseMs('first', 0)).toBe(0);
    expect(attempts.pauseMs('kept', 0)).toBe(4_000);
  });

  it('does not overflow', () => {
    const attempts = new Attempts(PACE);
    for (let made = 0; made < 5_000; made += 1) attempts.begin('ana', 0);
    expect(attempts.pauseMs('ana', 0)).toBe(8_000);
  });
});
