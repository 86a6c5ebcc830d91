import type { CommandData } from '../command-data.ts';
import { Words } from '../fields/texts.ts';

/** Lifts the freeze of a real incident. */
export class LiftNoDuff implements CommandData<'exercise:lift-no-duff'> {
  @Words(2_000)
  readonly message!: string;
}
