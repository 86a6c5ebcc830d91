import type {
  DemonstrationExercise,
  DemonstrationPlace,
  DemonstrationTeam,
  DemonstrationView,
} from '@cyberdrill/contracts';
import { DRILL_ROLES, PHASES, type DrillRole, type Phase } from '@cyberdrill/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SimulationStateView } from './simulation-state.view.ts';

/** A team of the demonstration. */
export class DemonstrationTeamView implements DemonstrationTeam {
  @ApiProperty({ type: String })
  readonly teamId!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, description: 'Language its content is shown in (BCP 47)' })
  readonly language!: string;
}

/** As what somebody takes part. */
export class DemonstrationRoleView {
  @ApiProperty({ enum: DRILL_ROLES })
  readonly role!: DrillRole;

  @ApiPropertyOptional({ type: String })
  readonly teamId?: string;
}

/** The demonstration that was planned last. */
export class DemonstrationExerciseView implements DemonstrationExercise {
  @ApiProperty({ type: String })
  readonly exerciseId!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ enum: PHASES })
  readonly phase!: Phase;

  @ApiProperty({ type: Number, description: 'Exercise milliseconds from STARTEX to ENDEX' })
  readonly durationMs!: number;

  @ApiProperty({ type: [DemonstrationTeamView] })
  readonly teams!: readonly DemonstrationTeamView[];

  @ApiProperty({ type: SimulationStateView })
  readonly simulation!: SimulationStateView;

  @ApiProperty({ type: Boolean, description: 'ENDEX is past' })
  readonly hasEnded!: boolean;

  @ApiPropertyOptional({ type: DemonstrationRoleView, description: 'As what the one who asks takes part' })
  readonly own?: DemonstrationRoleView;
}

/** The demonstration, and whether a new one can be planned. */
export class DemonstrationShape implements DemonstrationView {
  @ApiPropertyOptional({ type: DemonstrationExerciseView })
  readonly exercise?: DemonstrationExerciseView;

  @ApiProperty({ type: Boolean })
  readonly mayPlan!: boolean;
}

/** Where somebody stands now. */
export class DemonstrationPlaceShape extends DemonstrationRoleView implements DemonstrationPlace {
  @ApiProperty({ type: String })
  readonly exerciseId!: string;
}
