import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Words } from '../fields/texts.ts';

/** PAUSEX. */
export class PauseExercise implements CommandData<'exercise:pause'> {
  @Optional()
  @Words(2_000)
  readonly reason?: string;
}
