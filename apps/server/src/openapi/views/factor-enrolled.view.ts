import type { FactorEnrolled } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { OwnFactorsView } from './own-factors.view.ts';
import { OwnSessionView } from './own-session.view.ts';

/** A second factor that was enrolled. */
export class FactorEnrolledView implements FactorEnrolled {
  @ApiProperty({ type: OwnSessionView })
  readonly session!: OwnSessionView;

  @ApiProperty({ type: OwnFactorsView })
  readonly factors!: OwnFactorsView;

  @ApiProperty({ type: [String], required: false, description: 'Shown this once, with the first factor' })
  readonly recoveryCodes?: readonly string[];
}
