import type { ExerciseListItem } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** One exercise in the list. */
export class ExerciseListItemView implements ExerciseListItem {
  @ApiProperty({ type: String })
  readonly exerciseId!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: 'integer', description: 'Wall time, milliseconds since 1970' })
  readonly createdAtMs!: number;

  @ApiProperty({ type: Boolean, description: 'True from STARTEX until ENDEX' })
  readonly isLive!: boolean;
}
