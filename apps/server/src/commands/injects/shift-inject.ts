import type { CommandData } from '../command-data.ts';
import { SpanMs } from '../fields/numbers.ts';
import { Optional } from '../fields/optional.ts';
import { Words } from '../fields/texts.ts';
import { InjectForTeams } from './inject-for-teams.ts';

/** Moves a release in time. */
export class ShiftInject extends InjectForTeams implements CommandData<'inject:shift'> {
  @SpanMs()
  readonly byMs!: number;

  @Optional()
  @Words(2_000)
  readonly reason?: string;
}
