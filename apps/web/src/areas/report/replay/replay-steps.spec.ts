import { describe, expect, it } from '@jest/globals';
import { nextStep, placeAfter } from './replay-steps.ts';

const MINUTE_MS = 60_000;
const at = (...seconds: readonly number[]) =>
  seconds.map((second) => ({ occurredAtMs: 1_000_000 + second * 1_000, exerciseTimeMs: second * 1_000 }));

describe('nextStep', () => {
  it('waits as long as the exercise did, divided by the speed', () => {
    expect(nextStep(at(0, 30, 90), 1, 60)).toEqual({ count: 2, delayMs: 500 });
    expect(nextStep(at(0, 30, 90), 2, 120)).toEqual({ count: 3, delayMs: 500 });
  });

  it('shows together what lies within one frame', () => {
    expect(nextStep(at(0, 1, 2, 2, 60), 1, 60)).toEqual({ count: 4, delayMs: 40 });
  });

  it('never waits long, and ends at the end', () => {
    expect(nextStep(at(0, 7_200), 1, 1)).toEqual({ count: 2, delayMs: 1_000 });
    expect(nextStep(at(0, 7_200), 2, 1)).toBeUndefined();
    expect(nextStep([], 0, 1)).toBeUndefined();
  });
});

describe('placeAfter', () => {
  const entries = at(0, 10, 50, 70, 200, 210);

  it('goes as far as the clock shows a minute later or earlier', () => {
    expect(placeAfter(entries, 1, MINUTE_MS)).toBe(3);
    expect(placeAfter(entries, 6, -MINUTE_MS)).toBe(4);
  });

  it('goes on by one entry where nothing happened for longer, and stays within the journal', () => {
    expect(placeAfter(entries, 4, MINUTE_MS)).toBe(5);
    expect(placeAfter(entries, 6, MINUTE_MS)).toBe(6);
    expect(placeAfter(entries, 5, -MINUTE_MS)).toBe(4);
    expect(placeAfter(entries, 1, -MINUTE_MS)).toBe(1);
  });
});
