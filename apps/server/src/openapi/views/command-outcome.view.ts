import type { CommandOutcome } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** What became of a command. */
export class CommandOutcomeView implements CommandOutcome {
  @ApiProperty({ type: String })
  readonly commandId!: string;

  @ApiProperty({ type: Boolean, description: 'False when nothing had to change' })
  readonly hasEffect!: boolean;

  @ApiProperty({ type: Boolean, description: 'True when it had been carried out before' })
  readonly isRepeat!: boolean;
}
