import type { KeyRequest } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { IsIn } from 'class-validator';
import { Optional } from '../commands/fields/optional.ts';
import { Id } from '../commands/fields/texts.ts';

/** For whom a key is to be made. */
export class KeyBody implements KeyRequest {
  @IsIn(DRILL_ROLES)
  readonly role!: DrillRole;

  @Optional()
  @Id()
  readonly teamId?: string;
}
