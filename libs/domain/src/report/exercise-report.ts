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
  /** Place of the entry in the journal. */
  readonly seq: number;
  /** When; the exercise clock shows what it showed just before a jump. */
  readonly at: Stamp;
  readonly kind: 'start' | 'pause' | 'resume' | 'rate' | 'jump' | 'end' | 'no-duff' | 'terminate';
  /** Exercise milliseconds per wall millisecond from here on; 0 while the clock stands. */
  readonly rate: number;
  /** Where a jump led to; `null` otherwise. */
  readonly toExerciseTimeMs: number | null;
}

/** What was exercised, when, and from which journal this report was made. */
export interface ExerciseReport {
  /** Id of the exercise on the server. */
  readonly exerciseId: string;
  /** Title of the exercise, as control gave it. */
  readonly title: string;
  /** The scenario that was played. */
  readonly scenario: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    /** The language of every text of the scenario in this report. */
    readonly language: string;
    readonly licence: string;
    readonly level: string;
    /** Version of MITRE ATT&CK that technique ids refer to. */
    readonly attackVersion: string | null;
    /** Scenario time at T+0, and scenario seconds told in one exercise second. */
    readonly startsAt: string;
    readonly scenarioRate: number;
    /** Planned length in exercise milliseconds. */
    readonly plannedDurationMs: number;
  };
  /** Label of the scenario, and so of this report. */
  readonly tlp: Tlp;
  /** The phase it was in at the last entry. */
  readonly phase: Phase;
  /** STARTEX; `null` before it. */
  readonly startedAt: Stamp | null;
  /** ENDEX, or an early end; `null` while the exercise runs. */
  readonly endedAt: Stamp | null;
  /** All phases in order. */
  readonly phases: readonly PhaseSpan[];
  /** All changes of the exercise clock in order. */
  readonly clock: readonly ClockChange[];
  /** Wall milliseconds between STARTEX and ENDEX in which the clock stood. */
  readonly pausedWallMs: number;
  /** The journal this report was made from. */
  readonly journal: {
    /** Number of entries. */
    readonly entries: number;
    /** Hash of the last entry: this report follows from the journal up to it and from nothing else. */
    readonly headHash: string;
    /** Its first 16 digits in groups of four, to compare aloud or on paper. */
    readonly shortHash: string;
    /**
     * By what heads of the journal are anchored: checkpoints that the server signs (Ed25519) once a minute and at ENDEX. They are kept beside the
     * journal and proven with `cyberdrill verify`, never in here: the report follows from the journal alone.
     */
    readonly anchoredBy: 'ed25519-checkpoints';
    /** Latest moment of any entry: while the exercise runs, what is open is judged by it. */
    readonly asOf: Stamp;
  };
}

/** By which rules scores were computed. */
export interface RulesReport {
  /** Version of the scoring rules in the scoring reference. */
  readonly version: string;
  /** Hash of the journal's first entry, which holds scenario, teams and settings and so fixes all that scoring depends on. */
  readonly fixedBy: string;
  /** Who may see scores; with `none` the report holds no score. */
  readonly scoringMode: ScoringMode;
  /** In training mode hints cost nothing. */
  readonly isTraining: boolean;
  /** Weights of the composite, published before STARTEX. */
  readonly dimensionWeights: ExerciseSettings['dimensionWeights'];
  /** Times in which requests were to be acknowledged and answered, in active milliseconds. */
  readonly responsiveness: ExerciseSettings['responsiveness'];
}
