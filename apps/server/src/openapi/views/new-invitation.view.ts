import type { NewInvitation } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { InvitationShown } from './invitation.view.ts';

/** An invitation with its secrets. */
export class NewInvitationView implements NewInvitation {
  @ApiProperty({ type: InvitationShown })
  readonly invitation!: InvitationShown;

  @ApiProperty({ type: String, description: 'Shown this once' })
  readonly token!: string;

  @ApiProperty({ type: String, description: 'Opens the page for joining; shown this once' })
  readonly link!: string;

  @ApiProperty({ type: String, description: 'The same to type; shown this once', example: '7KQ2-M9XD-4T6W' })
  readonly code!: string;
}
