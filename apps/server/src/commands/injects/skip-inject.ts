import type { CommandData } from '../command-data.ts';
import { Words } from '../fields/texts.ts';
import { InjectForTeams } from './inject-for-teams.ts';

/** Takes an inject out of play. */
export class SkipInject extends InjectForTeams implements CommandData<'inject:skip'> {
  @Words(2_000)
  readonly reason!: string;
}
