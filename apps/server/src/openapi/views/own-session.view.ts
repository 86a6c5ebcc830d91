import type { FactorKind, OwnSession, SessionStanding } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { AccountShown } from './account.view.ts';

/** The session of the browser that asks. */
export class OwnSessionView implements OwnSession {
  @ApiProperty({ type: AccountShown })
  readonly account!: AccountShown;

  @ApiProperty({ type: String })
  readonly sessionId!: string;

  @ApiProperty({
    enum: ['full', 'factor-due', 'factor-to-enrol'],
    description: 'Anything but `full` is good for its second factor and for signing out alone',
  })
  readonly standing!: SessionStanding;

  @ApiProperty({ enum: ['totp', 'passkey', 'recovery-code'], isArray: true })
  readonly factors!: readonly FactorKind[];

  @ApiProperty({ type: Boolean, description: 'A second factor was shown' })
  readonly isStrong!: boolean;

  @ApiProperty({ type: Boolean })
  readonly hasPassword!: boolean;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly expiresAtMs!: number;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970; moves on with use' })
  readonly idleUntilMs!: number;
}
