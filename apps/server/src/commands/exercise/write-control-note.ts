import type { CommandData } from '../command-data.ts';
import { Words } from '../fields/texts.ts';

/** Writes into the control log. */
export class WriteControlNote implements CommandData<'control:note'> {
  @Words(10_000)
  readonly text!: string;
}
