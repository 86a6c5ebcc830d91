import type { Dimension } from '../scenario/expectation.ts';
import type { LanguageTag } from '../scenario/text.ts';
import type { TlpHandling } from '../scenario/tlp.ts';

/** A participating national CIRT. */
export interface Team {
  /** Unique in the exercise; lower-case letters, digits and hyphens. */
  readonly id: string;
  /** As the other teams know it, for example `CIRT Getonia`. */
  readonly name: string;
  /** The part it plays in the scenario. */
  readonly part: string;
  /** The language its content is shown in; falls back to the scenario's own. */
  readonly language: LanguageTag;
}

export const LATE_POLICIES = ['release', 'hold'] as const;

/** What happens to an inject found due too late, after an outage: released and marked late, or put before the controller. */
export type LatePolicy = (typeof LATE_POLICIES)[number];

export const SCORING_MODES = ['none', 'private', 'banded', 'leaderboard'] as const;

/** Who sees scores: nobody, the team its own, the team its own beside anonymous bands, or everybody all. */
export type ScoringMode = (typeof SCORING_MODES)[number];

/** Times in which a team is to react to requests addressed to it, in active milliseconds after delivery. */
export interface Responsiveness {
  readonly acknowledgeTargetMs: number;
  readonly acknowledgeDeadlineMs: number;
  readonly answerTargetMs: number;
  readonly answerDeadlineMs: number;
}

/** Choices made for one exercise when it is planned; scoring rules are fixed from then on. */
export interface ExerciseSettings {
  readonly scoringMode: ScoringMode;
  /** In training mode hints cost nothing. */
  readonly isTraining: boolean;
  /**
   * It shows newcomers what a drill is, and is no exercise of anybody: who knows the scenario may play it here. Set by the server, never by
   * who plans.
   */
  readonly isDemonstration?: boolean;
  readonly latePolicy: LatePolicy;
  /** An inject released more than this after it was due counts as late, in wall milliseconds. */
  readonly lateAfterMs: number;
  /** Exercise milliseconds per wall millisecond at STARTEX. */
  readonly initialRate: number;
  readonly responsiveness: Responsiveness;
  /** What becomes of messages that break the labels of what they pass on. */
  readonly tlpHandling: TlpHandling;
  /** Weights of the composite score, published before STARTEX; they need not sum to 1. */
  readonly dimensionWeights: Readonly<Record<Dimension, number>>;
}

const MINUTE_MS = 60_000;

/** The settings an exercise has unless it is planned otherwise. */
export const DEFAULT_SETTINGS: ExerciseSettings = {
  scoringMode: 'banded',
  isTraining: false,
  latePolicy: 'release',
  lateAfterMs: 2_000,
  initialRate: 1,
  responsiveness: {
    acknowledgeTargetMs: 5 * MINUTE_MS,
    acknowledgeDeadlineMs: 15 * MINUTE_MS,
    answerTargetMs: 15 * MINUTE_MS,
    answerDeadlineMs: 45 * MINUTE_MS,
  },
  tlpHandling: 'enforce',
  dimensionWeights: { A: 15, B: 15, C: 20, D: 20, E: 20, F: 10 },
};

export const PHASES = [
  'draft',
  'planned',
  'dry-run',
  'ready',
  'briefing',
  'running',
  'paused',
  'no-duff',
  'solution',
  'ended',
  'hot-wash',
  'evaluation',
  'aar-draft',
  'after-action-meeting',
  'aar-final',
  'improvement',
  'archived',
  'terminated',
] as const;

/**
 * The state of an exercise. `running` and `paused` follow STARTEX, PAUSEX and RESUME; `no-duff` freezes everything for a
 * real incident; `solution` is the solution session; `ended` follows ENDEX; `terminated` is an end for safety or security.
 */
export type Phase = (typeof PHASES)[number];
