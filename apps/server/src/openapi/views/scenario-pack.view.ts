import type { ScenarioFault, ScenarioPack } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { ScenarioFaultView } from './scenario-fault.view.ts';

/** A scenario pack with its source. */
export class ScenarioPackView implements ScenarioPack {
  @ApiProperty({ type: String, description: 'Name to plan an exercise by' })
  readonly scenario!: string;

  @ApiProperty({ type: Boolean, description: 'It came with the server' })
  readonly isBuiltIn!: boolean;

  @ApiProperty({ type: String, description: 'The scenario file, in YAML' })
  readonly source!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The scenario as it is played' })
  readonly parsed!: ScenarioPack['parsed'];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['path', 'mediaType', 'sizeBytes', 'sha256'],
      properties: {
        path: { type: 'string' },
        mediaType: { type: 'string' },
        sizeBytes: { type: 'integer' },
        sha256: { type: 'string' },
      },
    },
  })
  readonly attachments!: ScenarioPack['attachments'];

  @ApiProperty({ type: [ScenarioFaultView] })
  readonly warnings!: readonly ScenarioFault[];
}
