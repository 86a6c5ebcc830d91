import { readClock, type Clock } from './clock.ts';

/** What a clock entry makes of the clock: anything but its anchor, which is where the clock stands at that moment. */
type Change = Partial<Pick<Clock, 'state' | 'rate' | 'anchorExerciseMs'>> & Pick<Clock, 'epoch'>;

/**
 * The clock from `wallMs` on: anchored where it stands at that moment, and changed. Time that has passed stays as it was read,
 * so pausing and resuming at once changes nothing that anyone can see.
 */
function changed(clock: Clock, wallMs: number, change: Change): Clock {
  const { exerciseTimeMs, activeTimeMs } = readClock(clock, wallMs);
  return {
    ...clock,
    anchorWallMs: Math.max(wallMs, clock.anchorWallMs),
    anchorExerciseMs: exerciseTimeMs,
    anchorActiveMs: activeTimeMs,
    ...change,
  };
}

/** STARTEX: runs from T+0. */
export function startClock(clock: Clock, wallMs: number, epoch: number, rate: number): Clock {
  return changed(clock, wallMs, { epoch, rate, state: 'running' });
}

/** PAUSEX and NO DUFF; a clock that was never started stays so, under its new epoch. */
export function pauseClock(clock: Clock, wallMs: number, epoch: number): Clock {
  const state = clock.state === 'not-started' ? 'not-started' : 'paused';
  return changed(clock, wallMs, { epoch, state });
}

/** RESUME. */
export function resumeClock(clock: Clock, wallMs: number, epoch: number): Clock {
  return changed(clock, wallMs, { epoch, state: 'running' });
}

/** Another rate from now on, running or paused. */
export function setClockRate(clock: Clock, wallMs: number, epoch: number, rate: number): Clock {
  return changed(clock, wallMs, { epoch, rate });
}

/** TIME JUMP: the exercise clock leaps, active time does not. */
export function jumpClock(clock: Clock, wallMs: number, epoch: number, toExerciseTimeMs: number): Clock {
  return changed(clock, wallMs, { epoch, anchorExerciseMs: toExerciseTimeMs });
}

/** ENDEX and termination: stops for good. */
export function stopClock(clock: Clock, wallMs: number, epoch: number): Clock {
  return changed(clock, wallMs, { epoch, state: 'stopped' });
}
