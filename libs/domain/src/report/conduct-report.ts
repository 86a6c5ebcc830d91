import type { EntryKind } from '../journal/entry.ts';
import type { Stamp } from '../scoring/stamp.ts';

/** Sharpness of the releases that the plan or a condition made due. */
export interface ReleaseReport {
  /** (inject, team) pairs released when due, without those released by hand. */
  readonly releases: number;
  /** Of them, later than the exercise's limit. */
  readonly late: number;
  /** The exercise’s `lateAfterMs`, in wall milliseconds. */
  readonly limitMs: number;
  /** Of all releases, in wall milliseconds. */
  readonly medianLatenessMs: number | null;
  /** In wall milliseconds. */
  readonly worstLatenessMs: number | null;
}

/** A release that came too late, or waited for a controller because it was found too late. */
export interface LateRelease {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  /** Exercise time it was due at. */
  readonly dueExerciseTimeMs: number | null;
  /** When it was released, or put before control. */
  readonly at: Stamp;
  /** Wall milliseconds after it was due. */
  readonly latenessMs: number;
  /** What became of it. */
  readonly outcome: 'released-late' | 'put-before-control';
}

/** A stretch without any device of the team. */
export interface LinkLoss {
  readonly teamId: string;
  readonly from: Stamp;
  /** `null`: until the end of the exercise or of the journal. */
  readonly until: Stamp | null;
  /** How much of it lay between STARTEX and the end, in wall milliseconds. */
  readonly wallMs: number;
}

/** One line of the exercise's log: what control did, and what changed for everybody. */
export interface LogLine {
  /** Place of the entry in the journal. */
  readonly seq: number;
  readonly at: Stamp;
  /** `control`, `evaluator` or `system`; persons are not named. */
  readonly by: string;
  readonly kind: EntryKind;
  /** Inject it concerned. */
  readonly injectId: string | null;
  /** Teams it concerned; an empty list means the exercise as a whole. */
  readonly teamIds: readonly string[];
  /** What happened, with the reason given, in words. */
  readonly text: string;
}

/** How the exercise was run. */
export interface ConductReport {
  /** How sharp releases were. */
  readonly releases: ReleaseReport;
  /** In the order they happened. */
  readonly lateReleases: readonly LateRelease[];
  /** In the order they began. */
  readonly linkLosses: readonly LinkLoss[];
  /** In the order of the journal. */
  readonly log: readonly LogLine[];
}
