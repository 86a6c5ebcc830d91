import type { CommandData } from '../command-data.ts';
import { Words } from '../fields/texts.ts';

/** Tells every team something outside the story. */
export class Announce implements CommandData<'exercise:announce'> {
  @Words(10_000)
  readonly text!: string;
}
