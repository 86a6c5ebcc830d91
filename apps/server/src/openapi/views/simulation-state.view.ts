import type { SimulationState } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Which teams are simulated. */
export class SimulationStateView implements SimulationState {
  @ApiProperty({ type: Boolean })
  readonly isRunning!: boolean;

  @ApiProperty({ type: [String], description: 'Teams that are simulated now, in the order of the plan' })
  readonly teamIds!: readonly string[];
}
