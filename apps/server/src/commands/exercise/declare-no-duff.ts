import type { CommandData } from '../command-data.ts';
import { Words } from '../fields/texts.ts';

/** NO DUFF: freezes the exercise for a real incident. */
export class DeclareNoDuff implements CommandData<'exercise:declare-no-duff'> {
  @Words(2_000)
  readonly message!: string;
}
