import type { TeamListItem } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A team of the exercise. */
export class TeamListItemView implements TeamListItem {
  @ApiProperty({ type: String })
  readonly teamId!: string;

  @ApiProperty({ type: String })
  readonly name!: string;
}
