import { describe, expect, it } from '@jest/globals';
import { FailureBudget } from './failure-budget.ts';

const SIZE = { burst: 3, perSecond: 2, mostDebt: 4 };

function failing(times: number, budget = new FailureBudget(SIZE)): FailureBudget {
  for (let made = 0; made < times; made += 1) budget.failed('a', 0);
  return budget;
}

describe('FailureBudget', () => {
  it('lets some failures pass, and then makes the address wait', () => {
    expect(failing(2).pauseMs('a', 0)).toBe(0);
    expect(failing(3).pauseMs('a', 0)).toBe(500);
    expect(failing(3).pauseMs('a', 400)).toBe(100);
    expect(failing(3).pauseMs('a', 500)).toBe(0);
  });

  it('makes it wait longer for what was under way together, within reason', () => {
    expect(failing(5).pauseMs('a', 0)).toBe(1_500);
    expect(failing(5_000).pauseMs('a', 0)).toBe(2_500);
  });

  it('never gives back more than the burst', () => {
    const budget = failing(1);
    expect(budget.pauseMs('a', 3_600_000)).toBe(0);
    for (let made = 0; made < 3; made += 1) budget.failed('a', 3_600_000);
    expect(budget.pauseMs('a', 3_600_000)).toBe(500);
  });

  it('leaves other addresses alone, and remembers so many at most', () => {
    expect(failing(9).pauseMs('b', 0)).toBe(0);
    const small = failing(9, new FailureBudget(SIZE, 10));
    for (let other = 0; other < 10; other += 1) small.failed(`b-${other}`, 0);
    expect(small.pauseMs('a', 0)).toBe(0);
  });
});
