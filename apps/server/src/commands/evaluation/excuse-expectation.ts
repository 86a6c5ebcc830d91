import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Id, Words } from '../fields/texts.ts';
import { InjectForTeams } from '../injects/inject-for-teams.ts';

/** Excuses teams from an inject or one of its expectations. */
export class ExcuseExpectation extends InjectForTeams implements CommandData<'expectation:excuse'> {
  @Optional()
  @Id()
  readonly expectationId?: string;

  @Words(2_000)
  readonly reason!: string;
}
