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
  /** Clock epoch that begins with this entry. */
  readonly epoch: number;
  readonly reason?: string;
}

/** RESUME: the exercise clock goes on from where it stopped. */
export interface ExerciseResumed {
  /** Clock epoch that begins with this entry. */
  readonly epoch: number;
}

/** The rate of the exercise clock changed. */
export interface RateChanged {
  /** Clock epoch that begins with this entry. */
  readonly epoch: number;
  /** Exercise milliseconds per wall millisecond from now on. */
  readonly rate: number;
}

/** TIME JUMP: the exercise clock leaps forward; active time does not, so nobody loses time to answer in. */
export interface TimeJumped {
  /** Clock epoch that begins with this entry. */
  readonly epoch: number;
  readonly fromExerciseTimeMs: number;
  readonly toExerciseTimeMs: number;
  /** What becomes of injects that the leap passes over. */
  readonly passedOver: 'release' | 'hold' | 'skip';
}

/** ENDEX: the exercise clock stops for good. Only a person ends an exercise. */
export interface ExerciseEnded {
  /** Clock epoch that begins with this entry. */
  readonly epoch: number;
  readonly reason?: string;
}

/** NO DUFF: a real incident; everything freezes and all channels say so. */
export interface NoDuffDeclared {
  /** Clock epoch that begins with this entry. */
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
  /** Clock epoch that begins with this entry. */
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
  /**
   * @writtenWhen when control plans the exercise; always the first entry
   * @audience everyone; a team gets a briefing instead, which holds nothing of the MSEL
   */
  'exercise.planned': ExercisePlanned;
  /**
   * @writtenWhen when control moves the exercise on
   * @audience everyone
   */
  'exercise.phase-changed': PhaseChanged;
  /**
   * @writtenWhen when control gives STARTEX
   * @audience everyone
   */
  'exercise.started': ExerciseStarted;
  /**
   * @writtenWhen when control gives PAUSEX
   * @audience everyone
   */
  'exercise.paused': ExercisePaused;
  /**
   * @writtenWhen when control gives RESUME
   * @audience everyone
   */
  'exercise.resumed': ExerciseResumed;
  /**
   * @writtenWhen when control changes the rate of the exercise clock
   * @audience everyone
   */
  'exercise.rate-changed': RateChanged;
  /**
   * @writtenWhen when control lets the exercise clock leap
   * @audience everyone; a team does not get `passedOver`
   */
  'exercise.time-jumped': TimeJumped;
  /**
   * @writtenWhen when control gives ENDEX
   * @audience everyone
   */
  'exercise.ended': ExerciseEnded;
  /**
   * @writtenWhen when control declares NO DUFF
   * @audience everyone
   */
  'exercise.no-duff-declared': NoDuffDeclared;
  /**
   * @writtenWhen when control lifts NO DUFF
   * @audience everyone
   */
  'exercise.no-duff-lifted': NoDuffLifted;
  /**
   * @writtenWhen when control ends the exercise early
   * @audience everyone
   */
  'exercise.terminated': ExerciseTerminated;
  /**
   * @writtenWhen when control announces something
   * @audience everyone
   */
  'exercise.announced': AnnouncementMade;
  /**
   * @writtenWhen when a controller writes into the control log
   * @audience control
   */
  'control.noted': ControlNoted;
}
