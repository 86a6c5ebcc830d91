import type { CommandData } from '../command-data.ts';
import { SpanMs } from '../fields/numbers.ts';
import { Words } from '../fields/texts.ts';
import { InjectForTeams } from './inject-for-teams.ts';

/** Gives more time to answer. */
export class ExtendDeadline extends InjectForTeams implements CommandData<'deadline:extend'> {
  @SpanMs()
  readonly byMs!: number;

  @Words(2_000)
  readonly reason!: string;
}
