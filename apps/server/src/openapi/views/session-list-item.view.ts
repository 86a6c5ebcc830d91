import type { SessionListItem, SignInWay } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** One of the caller's sessions. */
export class SessionListItemView implements SessionListItem {
  @ApiProperty({ type: String })
  readonly sessionId!: string;

  @ApiProperty({ type: Boolean, description: 'It is the one that asks' })
  readonly isThis!: boolean;

  @ApiProperty({ type: String, example: 'Firefox on Linux' })
  readonly device!: string;

  @ApiProperty({ type: String, description: 'Network address it was last used from' })
  readonly address!: string;

  @ApiProperty({
    enum: ['password', 'passkey', 'oidc', 'reset-code', 'return-code', 'invitation', 'welcome'],
  })
  readonly signedInBy!: SignInWay;

  @ApiProperty({ type: Boolean })
  readonly isStrong!: boolean;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly createdAtMs!: number;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly lastUsedAtMs!: number;
}
