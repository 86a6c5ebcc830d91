import type { InstalledScenario } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { ScenarioListItemView } from './scenario-list-item.view.ts';

/** A scenario pack that was put on the server. */
export class InstalledScenarioView extends ScenarioListItemView implements InstalledScenario {
  @ApiProperty({ type: Boolean, description: 'False when exactly this pack was there already' })
  readonly isNew!: boolean;

  @ApiProperty({ type: [String], description: 'What is for its author to judge' })
  readonly warnings!: readonly string[];
}
