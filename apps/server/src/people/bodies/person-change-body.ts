import type { PersonChange } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { Id } from '../../commands/fields/texts.ts';

const LONGEST_SEAT = 60;

/** What is to change about somebody who takes part. */
export class PersonChangeBody implements PersonChange {
  @Optional()
  @IsIn(DRILL_ROLES)
  readonly role?: DrillRole;

  @Optional()
  @Id()
  readonly teamId?: string;

  // Empty takes it away.
  @Optional()
  @IsString()
  @MaxLength(LONGEST_SEAT)
  readonly seat?: string;
}
