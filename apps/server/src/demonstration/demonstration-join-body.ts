import type { DemonstrationJoinRequest } from '@cyberdrill/contracts';
import { Matches } from 'class-validator';
import { Optional } from '../commands/fields/optional.ts';

/** The team that somebody wants to play in. */
export class DemonstrationJoinBody implements DemonstrationJoinRequest {
  @Optional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  readonly teamId?: string;
}
