import type { RecoveryCodes } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Codes that stand in for a second factor, once each. */
export class RecoveryCodesView implements RecoveryCodes {
  @ApiProperty({ type: [String], description: 'Shown this once' })
  readonly codes!: readonly string[];
}
