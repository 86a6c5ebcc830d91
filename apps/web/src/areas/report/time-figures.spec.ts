import { describe, expect, it } from '@jest/globals';
import type { DutyScore, InjectReport } from '@cyberdrill/domain';
import { censoredDutyTimes, censoredInjectTimes, curveRows } from './time-figures.ts';

const MINUTE_MS = 60_000;
const at = (minute: number) => ({
  utc: new Date(minute * MINUTE_MS).toISOString(),
  exerciseTimeMs: minute * MINUTE_MS,
  activeTimeMs: minute * MINUTE_MS,
});
const cell = (changed: object) =>
  ({
    state: 'delivered',
    delivered: at(10),
    opened: null,
    acknowledged: null,
    completed: null,
    expectations: [],
    ...changed,
  }) as unknown as InjectReport['cells'][number];
const inject = (...cells: InjectReport['cells'][number][]) => ({
  asksAcknowledgement: true,
  asksResponse: false,
  cells,
});

describe('censoredInjectTimes', () => {
  it('are of those who had it and did not do it before the end', () => {
    const injects = [
      inject(cell({}), cell({ acknowledged: at(12) }), cell({ delivered: at(50) })),
      inject(cell({ delivered: null }), cell({ state: 'skipped' }), cell({ acknowledged: at(61) })),
      inject(cell({ expectations: [{ reason: 'excused' }] })),
    ];
    expect(censoredInjectTimes(injects, at(60), 'acknowledged').map((ms) => ms / MINUTE_MS)).toEqual([
      10, 50, 50,
    ]);
    expect(censoredInjectTimes(injects, at(60), 'completed')).toEqual([]);
  });
});

describe('censoredDutyTimes', () => {
  it('leave out what was done and what does not count', () => {
    const duty = (status: string, doneAt: unknown, from: number) =>
      ({ status, time: { anchoredAt: at(from), doneAt } }) as unknown as DutyScore;
    const duties = [
      duty('scored', null, 20),
      duty('scored', at(30), 20),
      duty('open', null, 40),
      duty('not-applicable', null, 1),
    ];
    expect(censoredDutyTimes(duties, at(60)).map((ms) => ms / MINUTE_MS)).toEqual([20, 40]);
  });
});

describe('curveRows', () => {
  const distribution = {
    observed: 2,
    done: 1,
    medianMs: 2_000,
    p90Ms: null,
    restrictedMeanMs: 3_000,
    horizonMs: 4_000,
  };

  it('tells the curve at even moments', () => {
    expect(curveRows({ ...distribution, shareDone: [0, 0, 0.5, 0.5, 0.5] }, 2)).toEqual([
      { byMs: 0, share: 0 },
      { byMs: 2_000, share: 0.5 },
      { byMs: 4_000, share: 0.5 },
    ]);
    expect(curveRows({ ...distribution, shareDone: [] })).toEqual([]);
  });
});
