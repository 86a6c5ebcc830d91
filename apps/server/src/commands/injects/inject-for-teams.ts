import { Optional } from '../fields/optional.ts';
import { Id, TeamIds } from '../fields/texts.ts';

/** Which inject, and which of its teams; no teams means all it is addressed to. */
export class InjectForTeams {
  @Id()
  readonly injectId!: string;

  @Optional()
  @TeamIds()
  readonly teamIds?: readonly string[];
}
