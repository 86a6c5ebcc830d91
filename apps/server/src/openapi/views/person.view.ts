import type { PersonView } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';

/** The last text that somebody accepted. */
class AcceptedVersionView {
  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly version!: number;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly atMs!: number;
}

/** Somebody who takes part. */
export class PersonShown implements PersonView {
  @ApiProperty({ type: String, description: 'Another role or team has another one' })
  readonly membershipId!: string;

  @ApiProperty({ type: String })
  readonly accountId!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, required: false, description: 'For those who manage people' })
  readonly email?: string;

  @ApiProperty({ enum: DRILL_ROLES })
  readonly role!: DrillRole;

  @ApiProperty({ type: String, required: false, description: 'With roles that belong to a team' })
  readonly teamId?: string;

  @ApiProperty({ type: String, required: false, description: 'What the person does in the team' })
  readonly seat?: string;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly sinceMs!: number;

  @ApiProperty({ type: Number, required: false, description: 'Set for who no longer takes part' })
  readonly untilMs?: number;

  @ApiProperty({ type: AcceptedVersionView, required: false })
  readonly acceptedNda?: AcceptedVersionView;
}
