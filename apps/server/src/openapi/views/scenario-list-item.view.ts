import type { ScenarioListItem } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

const TEXT = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** A scenario pack on the server. */
export class ScenarioListItemView implements ScenarioListItem {
  @ApiProperty({ type: String, description: 'Name to plan an exercise by' })
  readonly scenario!: string;

  @ApiProperty({ type: String })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly version!: string;

  @ApiProperty({ ...TEXT, description: 'By language' })
  readonly title!: ScenarioListItem['title'];

  @ApiProperty({ ...TEXT, description: 'By language' })
  readonly summary!: ScenarioListItem['summary'];

  @ApiProperty({ type: [String] })
  readonly languages!: readonly string[];

  @ApiProperty({ enum: ['basic', 'intermediate', 'advanced'] })
  readonly level!: ScenarioListItem['level'];

  @ApiProperty({ type: 'integer', description: 'Planned length in exercise milliseconds' })
  readonly durationMs!: number;

  @ApiProperty({ type: Boolean, description: 'It came with the server' })
  readonly isBuiltIn!: boolean;
}
