import type { CommandData } from '../command-data.ts';
import { Words } from '../fields/texts.ts';

/** Writes into the team’s own log. */
export class WriteTeamNote implements CommandData<'team:note'> {
  @Words(10_000)
  readonly text!: string;
}
