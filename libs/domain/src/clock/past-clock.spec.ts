import { describe, expect, it } from '@jest/globals';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import { clockAt, wallTimeOf } from './past-clock.ts';

describe('wallTimeOf', () => {
  const drill = new SmallDrill(aPlan({}));
  const startMs = drill.nowMs;
  drill.control('exercise:start', {});
  drill.wait(minutes(10)).control('exercise:pause', {});
  drill.wait(minutes(5)).control('exercise:resume', {});
  drill.wait(minutes(10)).control('exercise:jump', { toExerciseTimeMs: minutes(60), passedOver: 'skip' });
  drill.wait(minutes(5)).control('exercise:set-rate', { rate: 2 });
  drill.wait(minutes(5)).control('exercise:end', {});

  it.each([
    ['STARTEX', 0, 0],
    ['before the pause', 4, 4],
    ['the pause itself', 10, 10],
    ['after the pause', 12, 17],
    ['left out by the jump', 40, 25],
    ['after the jump', 62, 27],
    ['at another rate', 75, 35],
  ])('finds %s', (_, exerciseMinutes, wallMinutes) => {
    const wallMs = wallTimeOf(drill.state, minutes(exerciseMinutes));
    expect(wallMs).toBe(startMs + minutes(wallMinutes));
  });

  it('is the inverse of reading the clock', () => {
    const { wallMs, exerciseTimeMs } = clockAt(drill.state, startMs + minutes(33));
    expect(wallTimeOf(drill.state, exerciseTimeMs)).toBe(wallMs);
  });

  it('is nothing for what never came', () => {
    expect(wallTimeOf(drill.state, minutes(76))).toBeUndefined();
    expect(wallTimeOf(new SmallDrill(aPlan({})).state, 0)).toBeUndefined();
  });
});
