import type { Joined } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';
import { OwnSessionView } from './own-session.view.ts';

/** Somebody is in. */
export class JoinedView implements Joined {
  @ApiProperty({ type: String })
  readonly membershipId!: string;

  @ApiProperty({ type: String })
  readonly exerciseId!: string;

  @ApiProperty({ enum: DRILL_ROLES })
  readonly role!: DrillRole;

  @ApiProperty({ type: String, required: false })
  readonly teamId?: string;

  @ApiProperty({ type: OwnSessionView })
  readonly session!: OwnSessionView;

  @ApiProperty({
    type: String,
    required: false,
    description: 'For a new account without a password: leads back in; shown this once',
  })
  readonly returnCode?: string;
}
