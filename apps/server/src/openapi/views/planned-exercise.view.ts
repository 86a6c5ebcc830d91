import type { PlannedExercise } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A planned exercise and the keys to it. */
export class PlannedExerciseView implements PlannedExercise {
  @ApiProperty({ type: String })
  readonly exerciseId!: string;

  @ApiProperty({ type: String, description: 'Shown this once' })
  readonly controlToken!: string;

  @ApiProperty({ type: String, description: 'Shown this once' })
  readonly evaluatorToken!: string;

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['id', 'name', 'part', 'token'],
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        part: { type: 'string', description: 'The part it plays in the scenario' },
        token: { type: 'string', description: 'Shown this once' },
      },
    },
  })
  readonly teams!: PlannedExercise['teams'];
}
