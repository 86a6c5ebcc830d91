import type { LanguageTag, Team } from '@cyberdrill/domain';

/** What is planned of an exercise, as far as people who come in need it; it never changes. */
export interface ExerciseFacts {
  readonly exerciseId: string;
  readonly title: string;
  readonly scenarioId: string;
  /** The scenario's own language, and all it can be followed in. */
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly teams: readonly Team[];
  /** It is there for newcomers to try: what the rules about knowing a scenario protect is not at stake. */
  readonly isDemonstration: boolean;
}

/** How far an exercise has come. */
export interface ExerciseCourse {
  /** STARTEX in wall milliseconds; absent before it. */
  readonly startedAtMs?: number;
  readonly hasEnded: boolean;
}

/** The exercises, as far as people's rights depend on them. */
export abstract class Exercises {
  /** Asked often. @throws AppError EXERCISE_UNKNOWN (also without a plan) */
  abstract facts(exerciseId: string): Promise<ExerciseFacts>;
  /** Asked when roles are given: its whole journal may have to be read. @throws AppError EXERCISE_UNKNOWN */
  abstract course(exerciseId: string): Promise<ExerciseCourse>;
  /** Ids of those between STARTEX and ENDEX. */
  abstract live(): Promise<ReadonlySet<string>>;
}
