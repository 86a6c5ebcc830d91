import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kaplanMeier, type Observation, restrictedMean, shareBy, survivalQuantile } from './survival.ts';

const MINUTE = 60_000;
const done = (minutes: number): Observation => ({ timeMs: minutes * MINUTE, happened: true });
const missed = (minutes: number): Observation => ({ timeMs: minutes * MINUTE, happened: false });

describe('restrictedMean', () => {
  it('counts a miss as the horizon: 10, 20, 30 min and two never within 60 give 36 min', () => {
    const notified = [done(10), missed(60), done(30), missed(60), done(20)];
    expect(restrictedMean(notified, 60 * MINUTE)).toBeCloseTo(36 * MINUTE, 6);
  });

  it('uses what is known of one who was watched for a short time only', () => {
    // At risk: 2 until 5 min, then 1 until it happens at 10 min.
    expect(restrictedMean([missed(5), done(10)], 60 * MINUTE)).toBeCloseTo(10 * MINUTE, 6);
  });

  it('is undefined without observations and never beyond the horizon', () => {
    expect(restrictedMean([], MINUTE)).toBeUndefined();
    expect(restrictedMean([done(90), done(2)], 60 * MINUTE)).toBeCloseTo(31 * MINUTE, 6);
  });

  it('is the plain mean when nothing was missed', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(times, (minutes) => {
        const plain = minutes.reduce((sum, minute) => sum + minute, 0) / minutes.length;
        expect(restrictedMean(minutes.map(done), 60 * MINUTE)).toBeCloseTo(plain * MINUTE, 3);
      }),
    );
  });
});

describe('survivalQuantile', () => {
  it('gives the Kaplan–Meier median, and none when more than half were missed', () => {
    expect(survivalQuantile([done(10), done(20), done(30)], 0.5)).toBe(20 * MINUTE);
    expect(survivalQuantile([done(10), done(20), missed(60), missed(60)], 0.5)).toBe(20 * MINUTE);
    expect(survivalQuantile([done(10), missed(60), missed(60)], 0.5)).toBeUndefined();
  });

  it('gives the ninetieth percentile only when nine tenths did it', () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(done);
    expect(survivalQuantile([...nine, missed(60)], 0.9)).toBe(9 * MINUTE);
    expect(survivalQuantile([...nine.slice(1), missed(60), missed(60)], 0.9)).toBeUndefined();
  });
});

describe('kaplanMeier', () => {
  it('takes one step per event time, an event before a censoring at the same time', () => {
    expect(kaplanMeier([done(5), missed(5), done(5), done(8)])).toEqual([
      { timeMs: 5 * MINUTE, remaining: 0.5 },
      { timeMs: 8 * MINUTE, remaining: 0 },
    ]);
  });

  it('tells the share done by a time', () => {
    const acknowledged = kaplanMeier([done(4), done(12), missed(60), missed(60)]);
    expect(shareBy(acknowledged, 3 * MINUTE)).toBe(0);
    expect(shareBy(acknowledged, 5 * MINUTE)).toBeCloseTo(0.25, 9);
    expect(shareBy(acknowledged, 60 * MINUTE)).toBeCloseTo(0.5, 9);
  });
});
