import type { BulkInvitationsRequest } from '@cyberdrill/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { TeamIds } from '../../commands/fields/texts.ts';
import { Expiry } from './expiry.ts';
import { SeatsBody } from './seats-body.ts';

const MOST_KINDS = 14;
/** The last moment that a date can tell. */
const LATEST_MS = 8_640_000_000_000_000;

/** Whom many invitations are to let in. */
export class BulkInvitationsBody implements BulkInvitationsRequest {
  @IsArray()
  @ArrayMaxSize(MOST_KINDS)
  @ValidateNested({ each: true })
  @Type(() => SeatsBody)
  readonly forEveryTeam!: readonly SeatsBody[];

  @Optional()
  @TeamIds()
  readonly teamIds?: readonly string[];

  @IsArray()
  @ArrayMaxSize(MOST_KINDS)
  @ValidateNested({ each: true })
  @Type(() => SeatsBody)
  readonly others!: readonly SeatsBody[];

  @Expiry()
  readonly expiresInMs?: number;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(LATEST_MS)
  readonly startsAtMs?: number;
}
