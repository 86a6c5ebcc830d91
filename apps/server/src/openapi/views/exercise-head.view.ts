import type { ExerciseHead } from '@cyberdrill/contracts';
import type { Checkpoint } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';
import { CheckpointView } from './checkpoint.view.ts';

/** Where a journal stands. */
export class ExerciseHeadView implements ExerciseHead {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Place of the last entry' })
  readonly seq!: number;

  @ApiProperty({ type: String, description: 'Its hash' })
  readonly headHash!: string;

  @ApiProperty({ type: String, examples: ['0123 4567 89ab cdef'] })
  readonly shortHash!: string;

  @ApiProperty({ type: CheckpointView, required: false, description: 'The last that was signed' })
  readonly checkpoint?: Checkpoint;
}
