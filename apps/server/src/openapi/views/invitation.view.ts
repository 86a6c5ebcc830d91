import type { InvitationStatus, InvitationView } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';

/** An invitation without its secrets. */
export class InvitationShown implements InvitationView {
  @ApiProperty({ type: String })
  readonly invitationId!: string;

  @ApiProperty({ enum: DRILL_ROLES })
  readonly role!: DrillRole;

  @ApiProperty({ type: String, required: false })
  readonly teamId?: string;

  @ApiProperty({ type: 'integer', description: 'How many people it lets in' })
  readonly seats!: number;

  @ApiProperty({ type: 'integer', description: 'How many it has let in' })
  readonly taken!: number;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly createdAtMs!: number;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly expiresAtMs!: number;

  @ApiProperty({ enum: ['open', 'full', 'expired', 'revoked'] })
  readonly status!: InvitationStatus;
}
