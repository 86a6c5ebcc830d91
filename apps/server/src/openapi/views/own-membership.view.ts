import type { OwnMembership } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';

/** An exercise that the caller takes part in. */
export class OwnMembershipView implements OwnMembership {
  @ApiProperty({ type: String })
  readonly membershipId!: string;

  @ApiProperty({ type: String })
  readonly exerciseId!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: Boolean, description: 'From STARTEX until ENDEX' })
  readonly isLive!: boolean;

  @ApiProperty({ enum: DRILL_ROLES })
  readonly role!: DrillRole;

  @ApiProperty({ type: String, required: false })
  readonly teamId?: string;

  @ApiProperty({ type: String, required: false })
  readonly teamName?: string;

  @ApiProperty({ type: String, required: false })
  readonly seat?: string;

  @ApiProperty({ type: Boolean, description: 'The text in force must be accepted before anything else' })
  readonly isNdaDue!: boolean;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly sinceMs!: number;
}
