import type { GrantRequest } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { IsIn } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { Id, Words } from '../../commands/fields/texts.ts';

const LONGEST_EMAIL = 254;
const LONGEST_SEAT = 60;

/** Who is to have which role. */
export class GrantBody implements GrantRequest {
  @Words(LONGEST_EMAIL)
  readonly email!: string;

  @IsIn(DRILL_ROLES)
  readonly role!: DrillRole;

  @Optional()
  @Id()
  readonly teamId?: string;

  @Optional()
  @Words(LONGEST_SEAT)
  readonly seat?: string;
}
