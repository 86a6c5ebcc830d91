import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOCK_NOT_STARTED, readClock, wallAtActiveTime, wallAtExerciseTime, type Clock } from './clock.ts';
import { jumpClock, pauseClock, resumeClock, setClockRate, startClock, stopClock } from './clock-changes.ts';
import { clockAt } from './past-clock.ts';

const START = 1_900_000_000_000;
const MINUTE = 60_000;

describe('the exercise clock', () => {
  it('stops in a pause, goes on from there, and runs at its rate', () => {
    const running = startClock(CLOCK_NOT_STARTED, START, 1, 2);
    const paused = pauseClock(running, START + MINUTE, 2);
    const resumed = resumeClock(paused, START + 10 * MINUTE, 3);
    const slower = setClockRate(resumed, START + 11 * MINUTE, 4, 0.5);
    const wall = [START + MINUTE, START + 9 * MINUTE, START + 11 * MINUTE, START + 13 * MINUTE];
    expect(readClock(running, wall[0]!).exerciseTimeMs).toBe(2 * MINUTE);
    expect(readClock(paused, wall[1]!).exerciseTimeMs).toBe(2 * MINUTE);
    expect(readClock(resumed, wall[2]!).exerciseTimeMs).toBe(4 * MINUTE);
    expect(readClock(slower, wall[3]!).exerciseTimeMs).toBe(5 * MINUTE);
  });

  it('leaps in a time jump without giving or taking active time', () => {
    const running = startClock(CLOCK_NOT_STARTED, START, 1, 1);
    const jumped = jumpClock(running, START + MINUTE, 2, 60 * MINUTE);
    expect(readClock(jumped, START + MINUTE)).toEqual({ exerciseTimeMs: 60 * MINUTE, activeTimeMs: MINUTE });
    expect(readClock(jumped, START + 2 * MINUTE)).toEqual({
      exerciseTimeMs: 61 * MINUTE,
      activeTimeMs: 2 * MINUTE,
    });
    expect(wallAtExerciseTime(jumped, 62 * MINUTE)).toBe(START + 3 * MINUTE);
    expect(wallAtActiveTime(jumped, 3 * MINUTE)).toBe(START + 3 * MINUTE);
  });

  it('says of no wall time that it will show something while it does not run', () => {
    expect(wallAtExerciseTime(CLOCK_NOT_STARTED, 0)).toBeUndefined();
    const running = startClock(CLOCK_NOT_STARTED, START, 1, 1);
    expect(wallAtExerciseTime(pauseClock(running, START, 2), 5)).toBeUndefined();
    expect(wallAtExerciseTime(stopClock(running, START, 2), 5)).toBeUndefined();
  });

  it('stays unstarted when frozen before STARTEX', () => {
    expect(pauseClock(CLOCK_NOT_STARTED, START, 1)).toMatchObject({ state: 'not-started', epoch: 1 });
  });
});

type Step =
  | { readonly does: 'pause' | 'resume' | 'wait' }
  | { readonly does: 'rate'; readonly rate: number }
  | { readonly does: 'jump'; readonly byMs: number };

const steps = fc.array(
  fc.tuple(
    fc.nat(3_600_000),
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom<Step>({ does: 'pause' }, { does: 'resume' }, { does: 'wait' }),
      },
      {
        weight: 2,
        arbitrary: fc
          .double({ min: 0.1, max: 240, noNaN: true })
          .map((rate): Step => ({ does: 'rate', rate })),
      },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 1, max: 36_000_000 }).map((byMs): Step => ({ does: 'jump', byMs })),
      },
    ),
  ),
  { maxLength: 40 },
);

const mayRun: Readonly<Record<Step['does'], readonly Clock['state'][]>> = {
  pause: ['running'],
  resume: ['paused'],
  rate: ['running', 'paused'],
  jump: ['running', 'paused'],
  wait: [],
};

/** Carries out steps at given distances of wall time and tells every clock there was, with the wall time it began at. */
function play(
  walk: readonly (readonly [number, Step])[],
): readonly { readonly clock: Clock; readonly fromMs: number }[] {
  let wallMs = START;
  const told = [{ clock: startClock(CLOCK_NOT_STARTED, wallMs, 1, 1), fromMs: wallMs }];
  for (const [waitMs, step] of walk) {
    wallMs += waitMs;
    const clock = told.at(-1)!.clock;
    if (mayRun[step.does].includes(clock.state)) {
      told.push({ clock: after(clock, wallMs, step), fromMs: wallMs });
    }
  }
  return told;
}

function after(clock: Clock, wallMs: number, step: Step): Clock {
  const epoch = clock.epoch + 1;
  switch (step.does) {
    case 'pause':
      return pauseClock(clock, wallMs, epoch);
    case 'resume':
      return resumeClock(clock, wallMs, epoch);
    case 'rate':
      return setClockRate(clock, wallMs, epoch, step.rate);
    case 'jump':
      return jumpClock(clock, wallMs, epoch, readClock(clock, wallMs).exerciseTimeMs + step.byMs);
    case 'wait':
      return clock;
  }
}

describe('the exercise clock, whatever is done to it', () => {
  it('never runs backwards, and active time never runs ahead of exercise time', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        let shown = { exerciseTimeMs: 0, activeTimeMs: 0 };
        for (const { clock, fromMs } of play(walk)) {
          for (const wallMs of [fromMs, fromMs + 1, fromMs + 7, fromMs + 60_001]) {
            const reading = readClock(clock, wallMs);
            const earlier = wallMs === fromMs ? shown : readClock(clock, wallMs - 1);
            expect(reading.exerciseTimeMs).toBeGreaterThanOrEqual(earlier.exerciseTimeMs);
            expect(reading.activeTimeMs).toBeGreaterThanOrEqual(earlier.activeTimeMs);
            expect(reading.activeTimeMs).toBeLessThanOrEqual(reading.exerciseTimeMs);
          }
          shown = readClock(clock, fromMs);
        }
      }),
    );
  });

  it('leaves every remaining time as it was when paused and resumed', () => {
    fc.assert(
      fc.property(steps, fc.nat(1e9), fc.nat(1e9), (walk, laterMs, pauseMs) => {
        const { clock, fromMs } = play(walk).at(-1)!;
        if (clock.state !== 'running') return;
        const wallMs = fromMs + laterMs;
        const paused = pauseClock(clock, wallMs, clock.epoch + 1);
        const resumed = resumeClock(paused, wallMs + pauseMs, clock.epoch + 2);
        expect(readClock(resumed, wallMs + pauseMs)).toEqual(readClock(clock, wallMs));
        const dueMs = readClock(clock, wallMs).exerciseTimeMs + 600_000;
        const before = wallAtExerciseTime(clock, dueMs)! - wallMs;
        const after = wallAtExerciseTime(resumed, dueMs)! - (wallMs + pauseMs);
        // A clock shows whole milliseconds: less than one of its own, so less than 1/rate of the wall, is rounded.
        expect(after - before).toBeLessThanOrEqual(Math.ceil(1 / clock.rate));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('is due exactly when it first shows the time', () => {
    fc.assert(
      fc.property(steps, fc.nat(100_000_000), (walk, spanMs) => {
        const { clock } = play(walk).at(-1)!;
        if (clock.state !== 'running') return;
        const dueMs = clock.anchorExerciseMs + spanMs;
        const wallMs = wallAtExerciseTime(clock, dueMs)!;
        expect(readClock(clock, wallMs).exerciseTimeMs).toBeGreaterThanOrEqual(dueMs);
        if (wallMs > clock.anchorWallMs) {
          expect(readClock(clock, wallMs - 1).exerciseTimeMs).toBeLessThan(dueMs);
        }
      }),
    );
  });

  it('tells of any past wall time what it showed then', () => {
    fc.assert(
      fc.property(steps, fc.nat(3_600_000), (walk, afterMs) => {
        const told = play(walk);
        const { clock } = told.at(-1)!;
        const history = {
          clock,
          pastClocks: [CLOCK_NOT_STARTED, ...told.slice(0, -1).map((each) => each.clock)],
        };
        told.forEach(({ clock: then, fromMs }, index) => {
          const untilMs = told[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
          const wallMs = Math.min(fromMs + afterMs, untilMs - 1);
          if (wallMs < fromMs) return;
          expect(clockAt(history, wallMs)).toEqual({ wallMs, ...readClock(then, wallMs) });
        });
        expect(clockAt(history, START - 1)).toEqual({
          wallMs: START - 1,
          exerciseTimeMs: 0,
          activeTimeMs: 0,
        });
      }),
    );
  });
});
