import type { LanguageTag, Team } from '@cyberdrill/domain';

/** What is to be known of an exercise to let people in. */
export interface ExerciseFacts {
  readonly exerciseId: string;
  readonly title: string;
  readonly scenarioId: string;
  /** The scenario's own language, and all it can be followed in. */
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly teams: readonly Team[];
  /** STARTEX in wall milliseconds; absent before it. */
  readonly startedAtMs?: number;
  readonly hasEnded: boolean;
}

/** The exercises, as far as people's rights depend on them. */
export abstract class Exercises {
  /** @throws AppError EXERCISE_UNKNOWN (also without a plan) */
  abstract facts(exerciseId: string): Promise<ExerciseFacts>;
}
