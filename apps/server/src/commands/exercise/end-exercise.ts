import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Words } from '../fields/texts.ts';

/** ENDEX. */
export class EndExercise implements CommandData<'exercise:end'> {
  @Optional()
  @Words(2_000)
  readonly reason?: string;
}
