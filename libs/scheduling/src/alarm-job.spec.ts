import { describe, expect, it } from '@jest/globals';
import { alarmOfJobId, checkAlarm, jobIdOf, retryDelayMs, timingOf } from './alarm-job.ts';

describe('jobIdOf', () => {
  it.each(['ex-1', 'a-2-3', 'ctf:2026', 'été', '%41'])('can be read back for exercise %s', (exerciseId) => {
    const alarm = { exerciseId, epoch: 7, dueAtMs: 1_790_000_000_000 };
    expect(alarmOfJobId(jobIdOf(alarm))).toEqual(alarm);
    expect(jobIdOf(alarm)).not.toContain(':');
  });

  it('differs when exercise, epoch or time differs, also where the parts could run together', () => {
    const alarms = [
      { exerciseId: 'a', epoch: 1, dueAtMs: 23 },
      { exerciseId: 'a', epoch: 12, dueAtMs: 3 },
      { exerciseId: 'a-1', epoch: 2, dueAtMs: 3 },
      { exerciseId: 'a-1-2', epoch: 3, dueAtMs: 3 },
    ];
    expect(new Set(alarms.map(jobIdOf)).size).toBe(alarms.length);
  });

  it('is not seen in the names of other jobs', () => {
    expect(alarmOfJobId('17')).toBeUndefined();
    expect(alarmOfJobId('repeat-x-y')).toBeUndefined();
  });
});

describe('checkAlarm', () => {
  const alarm = { exerciseId: 'ex', epoch: 0, dueAtMs: 1_790_000_000_000 };

  it.each([
    ['exercise', { ...alarm, exerciseId: '' }],
    ['epoch', { ...alarm, epoch: -1 }],
    ['epoch', { ...alarm, epoch: 1.5 }],
    ['due time', { ...alarm, dueAtMs: Number.NaN }],
    ['due time', { ...alarm, dueAtMs: 1_790_000_000_000.25 }],
  ])('refuses a wrong %s and says so', (field, wrong) => {
    expect(() => checkAlarm(wrong)).toThrow(field);
  });

  it('accepts whole numbers', () => {
    expect(() => checkAlarm(alarm)).not.toThrow();
  });
});

describe('timingOf', () => {
  const wakeAtMs = 100_000;
  /** The moment, by the database's clock, at which a host whose clock is off by so much would hand the job out. */
  const handedOutAt = (skewMs: number) => {
    const { timestamp, delay } = timingOf(wakeAtMs, { nowMs: 40_000, hostNowMs: 40_000 + skewMs });
    return timestamp + delay - skewMs;
  };

  it('is exact when host and database agree', () => {
    expect(handedOutAt(0)).toBe(wakeAtMs);
  });

  it('is exact on a host that is behind', () => {
    expect(handedOutAt(-5_000)).toBe(wakeAtMs);
  });

  it('is early, never late, on a host that is ahead', () => {
    expect(handedOutAt(5_000)).toBe(wakeAtMs - 5_000);
  });

  it('does not delay what is due', () => {
    expect(timingOf(10, { nowMs: 40_000.7, hostNowMs: 40_001 })).toEqual({ timestamp: 40_000, delay: 0 });
  });
});

describe('retryDelayMs', () => {
  it('doubles from 100 ms to 2 s', () => {
    expect([1, 2, 3, 4, 5, 6, 1_000].map(retryDelayMs)).toEqual([100, 200, 400, 800, 1_600, 2_000, 2_000]);
  });
});
