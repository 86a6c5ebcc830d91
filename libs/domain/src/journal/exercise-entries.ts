import type { ExerciseSettings, Phase, Team } from '../exercise/exercise.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * The exercise was planned: the scenario as it will be played, the teams and the settings.
 * Always the first entry, so that a journal is complete by itself.
 */
export interface ExercisePlanned {
  readonly title: string;
  readonly scenario: Scenario;
  readonly teams: readonly Team[];
  readonly settings: ExerciseSettings;
}

/** The exercise moved from one phase to another without touching its clock. */
export interface PhaseChanged {
  readonly from: Phase;
  readonly to: Phase;
  readonly reason?: string;
}

/** STARTEX: the exercise clock starts at T+0. */
export interface ExerciseStarted {
  /** Clock epoch that begins with this entry. */
  readonly epoch: number;
  /** Exercise milliseconds per wall millisecond. */
  readonly rate: number;
}

/** PAUSEX: the exercise clock and all deadlines stop. */
export interface ExercisePaused {
  readonly epoch: number;
  readonly reason?: string;
}

/** RESUME: the exercise clock goes on from where it stopped. */
export interface ExerciseResumed {
  readonly epoch: number;
}

/** The rate of the exercise clock changed. */
export interface RateChanged {
  readonly epoch: number;
  /** Exercise milliseconds per wall millisecond from now on. */
  readonly rate: number;
}

/** TIME JUMP: the exercise clock leaps forward; active time does not, so nobody loses time to answer in. */
export interface TimeJumped {
  readonly epoch: number;
  readonly fromExerciseTimeMs: number;
  readonly toExerciseTimeMs: number;
  /** What becomes of injects that the leap passes over. */
  readonly passedOver: 'release' | 'hold' | 'skip';
}

/** ENDEX: the exercise clock stops for good. Only a person ends an exercise. */
export interface ExerciseEnded {
  readonly epoch: number;
  readonly reason?: string;
}

/** NO DUFF: a real incident; everything freezes and all channels say so. */
export interface NoDuffDeclared {
  readonly epoch: number;
  readonly message: string;
}

/** The real incident is over for the exercise; it stays paused until RESUME, or is back where it was before STARTEX. */
export interface NoDuffLifted {
  readonly message: string;
  /** The phase it is in from now on. */
  readonly to: Phase;
}

/** The exercise was ended early for safety or security. */
export interface ExerciseTerminated {
  readonly epoch: number;
  readonly reason: string;
}

/** Exercise control told every team something outside the story. */
export interface AnnouncementMade {
  readonly text: string;
}

/** A controller wrote into the control log. */
export interface ControlNoted {
  readonly text: string;
}

/** Entries about the exercise as a whole. */
export interface ExerciseEntryDataMap {
  'exercise.planned': ExercisePlanned;
  'exercise.phase-changed': PhaseChanged;
  'exercise.started': ExerciseStarted;
  'exercise.paused': ExercisePaused;
  'exercise.resumed': ExerciseResumed;
  'exercise.rate-changed': RateChanged;
  'exercise.time-jumped': TimeJumped;
  'exercise.ended': ExerciseEnded;
  'exercise.no-duff-declared': NoDuffDeclared;
  'exercise.no-duff-lifted': NoDuffLifted;
  'exercise.terminated': ExerciseTerminated;
  'exercise.announced': AnnouncementMade;
  'control.noted': ControlNoted;
}
