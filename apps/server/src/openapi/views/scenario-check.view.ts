import type { ScenarioCheck, ScenarioFault } from '@cyberdrill/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ScenarioFaultView } from './scenario-fault.view.ts';

/** What is right and wrong with a scenario file. */
export class ScenarioCheckView implements ScenarioCheck {
  @ApiProperty({ type: [ScenarioFaultView] })
  readonly faults!: readonly ScenarioFault[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'The scenario, when none of the faults is an error',
  })
  readonly parsed?: NonNullable<ScenarioCheck['parsed']>;
}
