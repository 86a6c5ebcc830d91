import type { OwnTeam } from '@cyberdrill/contracts';
import { DRILL_ROLES } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';

/** The caller's own team. */
export class OwnTeamView implements OwnTeam {
  @ApiProperty({ type: String })
  readonly teamId!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['membershipId', 'accountId', 'name', 'role', 'isSelf'],
      properties: {
        membershipId: { type: 'string' },
        accountId: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', enum: [...DRILL_ROLES] },
        seat: { type: 'string', description: 'What the person does in the team' },
        isSelf: { type: 'boolean' },
      },
    },
  })
  readonly mates!: OwnTeam['mates'];
}
