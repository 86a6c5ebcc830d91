import type { EntryKind } from '../journal/entry.ts';
import type { Stamp } from '../scoring/stamp.ts';

/** Sharpness of the releases that the plan or a condition made due. */
export interface ReleaseReport {
  /** (inject, team) pairs released when due, without those released by hand. */
  readonly releases: number;
  /** Of them, later than the exercise's limit. */
  readonly late: number;
  readonly limitMs: number;
  readonly medianLatenessMs: number | null;
  readonly worstLatenessMs: number | null;
}

/** A release that came too late, or waited for a controller because it was found too late. */
export interface LateRelease {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  readonly dueExerciseTimeMs: number | null;
  readonly at: Stamp;
  readonly latenessMs: number;
  readonly outcome: 'released-late' | 'put-before-control';
}

/** A stretch without any device of the team. */
export interface LinkLoss {
  readonly teamId: string;
  readonly from: Stamp;
  /** `null`: until the end of the exercise or of the journal. */
  readonly until: Stamp | null;
  readonly wallMs: number;
}

/** One line of the exercise's log: what control did, and what changed for everybody. */
export interface LogLine {
  readonly seq: number;
  readonly at: Stamp;
  /** `control`, `evaluator` or `system`; persons are not named. */
  readonly by: string;
  readonly kind: EntryKind;
  readonly injectId: string | null;
  /** Teams it concerned; an empty list means the exercise as a whole. */
  readonly teamIds: readonly string[];
  readonly text: string;
}

/** How the exercise was run. */
export interface ConductReport {
  readonly releases: ReleaseReport;
  readonly lateReleases: readonly LateRelease[];
  readonly linkLosses: readonly LinkLoss[];
  readonly log: readonly LogLine[];
}
