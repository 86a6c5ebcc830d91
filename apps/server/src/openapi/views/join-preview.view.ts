import type { JoinPreview } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';
import { NdaTextView } from './nda.view.ts';

/** What somebody is invited to. */
export class JoinPreviewView implements JoinPreview {
  @ApiProperty({ type: String })
  readonly exerciseTitle!: string;

  @ApiProperty({ enum: DRILL_ROLES })
  readonly role!: DrillRole;

  @ApiProperty({ type: String, required: false })
  readonly teamName?: string;

  @ApiProperty({ type: String, description: 'BCP 47' })
  readonly language!: string;

  @ApiProperty({ type: [String] })
  readonly languages!: readonly string[];

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly expiresAtMs!: number;

  @ApiProperty({ type: NdaTextView, required: false, description: 'Must be accepted to join' })
  readonly nda?: NdaTextView;
}
