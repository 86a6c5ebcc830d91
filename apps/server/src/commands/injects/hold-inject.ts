import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Words } from '../fields/texts.ts';
import { InjectForTeams } from './inject-for-teams.ts';

/** Holds an inject back. */
export class HoldInject extends InjectForTeams implements CommandData<'inject:hold'> {
  @Optional()
  @Words(2_000)
  readonly reason?: string;
}
