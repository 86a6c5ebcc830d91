import {
  jumpClock,
  pauseClock,
  resumeClock,
  setClockRate,
  startClock,
  stopClock,
} from '../../clock/clock-changes.ts';
import type { Clock } from '../../clock/clock.ts';
import type { ExerciseEntryDataMap } from '../../journal/exercise-entries.ts';
import type { ExerciseState } from '../state.ts';
import type { Evolvers } from './evolver.ts';

/** The state under another clock; the one before is kept to tell past times by. */
function withClock(state: ExerciseState, clock: Clock): ExerciseState {
  return { ...state, clock, pastClocks: [...state.pastClocks, state.clock] };
}

/** Entries about the exercise as a whole. */
export const EXERCISE_EVOLVERS: Evolvers<keyof ExerciseEntryDataMap> = {
  'exercise.planned': () => {
    throw new RangeError('an exercise is planned once, by its first entry');
  },
  'exercise.phase-changed': (state, { to }) => ({ ...state, phase: to }),
  'exercise.started': (state, { epoch, rate }, { wallMs }) => ({
    ...withClock(state, startClock(state.clock, wallMs, epoch, rate)),
    phase: 'running',
    startedAtMs: wallMs,
  }),
  'exercise.paused': (state, { epoch }, { wallMs }) => ({
    ...withClock(state, pauseClock(state.clock, wallMs, epoch)),
    phase: 'paused',
  }),
  'exercise.resumed': (state, { epoch }, { wallMs }) => ({
    ...withClock(state, resumeClock(state.clock, wallMs, epoch)),
    phase: 'running',
  }),
  'exercise.rate-changed': (state, { epoch, rate }, { wallMs }) =>
    withClock(state, setClockRate(state.clock, wallMs, epoch, rate)),
  'exercise.time-jumped': (state, { epoch, toExerciseTimeMs }, { wallMs }) =>
    withClock(state, jumpClock(state.clock, wallMs, epoch, toExerciseTimeMs)),
  'exercise.ended': (state, { epoch }, { wallMs }) => ({
    ...withClock(state, stopClock(state.clock, wallMs, epoch)),
    phase: 'ended',
    endedAtMs: state.endedAtMs ?? wallMs,
  }),
  'exercise.no-duff-declared': (state, { epoch }, { wallMs }) => ({
    ...withClock(state, pauseClock(state.clock, wallMs, epoch)),
    phase: 'no-duff',
    frozenPhase: state.phase,
  }),
  'exercise.no-duff-lifted': ({ frozenPhase: _, ...state }, { to }) => ({ ...state, phase: to }),
  'exercise.terminated': (state, { epoch }, { wallMs }) => ({
    ...withClock(state, stopClock(state.clock, wallMs, epoch)),
    phase: 'terminated',
    endedAtMs: state.endedAtMs ?? wallMs,
  }),
  // Both are there to be read; nothing in the exercise depends on them.
  'exercise.announced': (state) => state,
  'control.noted': (state) => state,
};
