import type { CommandData } from '../command-data.ts';
import { Words } from '../fields/texts.ts';

/** Ends the exercise early for safety or security. */
export class TerminateExercise implements CommandData<'exercise:terminate'> {
  @Words(2_000)
  readonly reason!: string;
}
