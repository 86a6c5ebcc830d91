import type { ScenarioFault } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Something wrong with a scenario file. */
export class ScenarioFaultView implements ScenarioFault {
  @ApiProperty({ enum: ['error', 'warning'] })
  readonly severity!: ScenarioFault['severity'];

  @ApiProperty({ type: String, examples: ['INJECT_UNKNOWN'] })
  readonly code!: string;

  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly line!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'In UTF-16 units' })
  readonly column!: number;

  @ApiProperty({ type: String, description: 'Which part of the scenario; empty for the file as a whole' })
  readonly path!: string;

  @ApiProperty({ type: String, description: 'What is wrong' })
  readonly message!: string;

  @ApiProperty({ type: String, description: 'What to do about it' })
  readonly remedy!: string;
}
