export { Conductor, type CommitListener } from './conductor.ts';
export { ExerciseStates } from './exercise-states.ts';
export type { Outcome } from './outcome.ts';
export { Wakes, type WakesParts } from './wakes/wakes.ts';
