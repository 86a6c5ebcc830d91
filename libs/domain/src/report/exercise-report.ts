import type { ExerciseSettings, Phase, ScoringMode } from '../exercise/exercise.ts';
import type { Tlp } from '../scenario/tlp.ts';
import type { Stamp } from '../scoring/stamp.ts';

/** A stretch of time the exercise spent in one phase. */
export interface PhaseSpan {
  readonly phase: Phase;
  readonly from: Stamp;
  /** `null`: the phase it is in. */
  readonly until: Stamp | null;
  /** Wall milliseconds; `null` while it lasts. */
  readonly wallMs: number | null;
}

/** One change of the exercise clock. */
export interface ClockChange {
  readonly seq: number;
  readonly at: Stamp;
  readonly kind: 'start' | 'pause' | 'resume' | 'rate' | 'jump' | 'end' | 'no-duff' | 'terminate';
  /** Exercise milliseconds per wall millisecond from here on; 0 while the clock stands. */
  readonly rate: number;
  /** Where a jump led to; `null` otherwise. */
  readonly toExerciseTimeMs: number | null;
}

/** What was exercised, when, and from which journal this report was made. */
export interface ExerciseReport {
  readonly exerciseId: string;
  readonly title: string;
  readonly scenario: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    /** The language of every text of the scenario in this report. */
    readonly language: string;
    readonly licence: string;
    readonly level: string;
    readonly attackVersion: string | null;
    /** Scenario time at T+0, and scenario seconds told in one exercise second. */
    readonly startsAt: string;
    readonly scenarioRate: number;
    readonly plannedDurationMs: number;
  };
  /** Label of the scenario, and so of this report. */
  readonly tlp: Tlp;
  readonly phase: Phase;
  readonly startedAt: Stamp | null;
  readonly endedAt: Stamp | null;
  readonly phases: readonly PhaseSpan[];
  readonly clock: readonly ClockChange[];
  /** Wall milliseconds between STARTEX and ENDEX in which the clock stood. */
  readonly pausedWallMs: number;
  readonly journal: {
    readonly entries: number;
    /** Hash of the last entry: this report follows from the journal up to it and from nothing else. */
    readonly headHash: string;
    /** Moment of the last entry. */
    readonly asOf: Stamp;
  };
}

/** By which rules scores were computed. */
export interface RulesReport {
  /** Version of the scoring rules in the scoring reference. */
  readonly version: string;
  /** Hash of the journal's first entry, which holds scenario, teams and settings and so fixes all that scoring depends on. */
  readonly fixedBy: string;
  readonly scoringMode: ScoringMode;
  /** In training mode hints cost nothing. */
  readonly isTraining: boolean;
  readonly dimensionWeights: ExerciseSettings['dimensionWeights'];
  readonly responsiveness: ExerciseSettings['responsiveness'];
}
