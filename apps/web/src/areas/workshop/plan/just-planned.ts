import type { PlannedExercise } from '@cyberdrill/contracts';

/** An exercise that has just been planned, and whether whoever planned it directs it. */
export interface JustPlanned {
  readonly exercise: PlannedExercise;
  readonly title: string;
  readonly directs: boolean;
}
