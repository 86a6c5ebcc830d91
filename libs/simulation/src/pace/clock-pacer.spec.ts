import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  CLOCK_NOT_STARTED,
  jumpClock,
  pauseClock,
  resumeClock,
  setClockRate,
  startClock,
  stopClock,
} from '@cyberdrill/domain';
import { ClockPacer } from './clock-pacer.ts';

const START = 1_900_000_000_000;
const MINUTE = 60_000;

let pacer: ClockPacer;
let done: string[];
let failures: unknown[];

const does = (what: string) => () => Promise.resolve(done.push(what));

/** Lets wall time go by, and what was begun come to its end. */
async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick'], now: START });
  done = [];
  failures = [];
  pacer = new ClockPacer({ nowMs: () => Date.now() }, (failure) => failures.push(failure));
});

afterEach(async () => {
  await pacer.stop();
  jest.useRealTimers();
});

describe('ClockPacer', () => {
  it('waits for STARTEX, and counts from then', async () => {
    pacer.after(MINUTE, does('answer'));
    await pass(10 * MINUTE);
    expect(done).toEqual([]);
    pacer.follow(startClock(CLOCK_NOT_STARTED, Date.now(), 1, 1));
    await pass(MINUTE - 1);
    expect(done).toEqual([]);
    await pass(1);
    expect(done).toEqual(['answer']);
  });

  it('stands still in a pause and goes on from there', async () => {
    const running = startClock(CLOCK_NOT_STARTED, START, 1, 1);
    pacer.follow(running);
    pacer.after(2 * MINUTE, does('answer'));
    await pass(MINUTE);
    const paused = pauseClock(running, Date.now(), 2);
    pacer.follow(paused);
    await pass(60 * MINUTE);
    expect(done).toEqual([]);
    pacer.follow(resumeClock(paused, Date.now(), 3));
    await pass(MINUTE - 1);
    expect(done).toEqual([]);
    await pass(1);
    expect(done).toEqual(['answer']);
  });

  it('goes at the rate of the clock, also when that changes under way', async () => {
    const running = startClock(CLOCK_NOT_STARTED, START, 1, 1);
    pacer.follow(running);
    pacer.after(11 * MINUTE, does('answer'));
    await pass(MINUTE);
    pacer.follow(setClockRate(running, Date.now(), 2, 10));
    await pass(MINUTE - 1);
    expect(done).toEqual([]);
    await pass(1);
    expect(done).toEqual(['answer']);
  });

  it('gives nothing for a time jump: teams had no time to act in it', async () => {
    const running = startClock(CLOCK_NOT_STARTED, START, 1, 1);
    pacer.follow(running);
    pacer.after(5 * MINUTE, does('answer'));
    pacer.follow(jumpClock(running, START, 2, 60 * MINUTE));
    await pass(5 * MINUTE - 1);
    expect(done).toEqual([]);
    await pass(1);
    expect(done).toEqual(['answer']);
  });

  it('does things in their order, and nothing after ENDEX', async () => {
    const running = startClock(CLOCK_NOT_STARTED, START, 1, 1);
    pacer.follow(running);
    pacer.after(3 * MINUTE, does('third'));
    pacer.after(MINUTE, does('first'));
    pacer.after(2 * MINUTE, does('second'));
    await pass(2 * MINUTE);
    expect(done).toEqual(['first', 'second']);
    pacer.follow(stopClock(running, Date.now(), 2));
    await pass(60 * MINUTE);
    expect(done).toEqual(['first', 'second']);
  });

  it('tells of failures and goes on', async () => {
    pacer.follow(startClock(CLOCK_NOT_STARTED, START, 1, 1));
    const refusal = new Error('refused');
    pacer.after(1, () => Promise.reject(refusal));
    pacer.after(2, does('next'));
    await pass(2);
    expect(failures).toEqual([refusal]);
    expect(done).toEqual(['next']);
  });

  it('drops what has not begun when it is stopped, and takes nothing more', async () => {
    pacer.follow(startClock(CLOCK_NOT_STARTED, START, 1, 1));
    pacer.after(MINUTE, does('dropped'));
    await pacer.stop();
    pacer.after(MINUTE, does('too late'));
    await pass(10 * MINUTE);
    expect(done).toEqual([]);
  });
});
