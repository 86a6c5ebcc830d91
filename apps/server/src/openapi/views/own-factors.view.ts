import type { OwnFactors, PasskeyView } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** The caller's second factors. */
export class OwnFactorsView implements OwnFactors {
  @ApiProperty({ type: Number, required: false, description: 'Since when an authenticator app is enrolled' })
  readonly totpSinceMs?: number;

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['passkeyId', 'name', 'createdAtMs'],
      properties: {
        passkeyId: { type: 'string' },
        name: { type: 'string' },
        createdAtMs: { type: 'number' },
        lastUsedAtMs: { type: 'number' },
      },
    },
  })
  readonly passkeys!: readonly PasskeyView[];

  @ApiProperty({ type: Number })
  readonly recoveryCodesLeft!: number;

  @ApiProperty({ type: Boolean, description: 'The last one cannot be removed' })
  readonly isRequired!: boolean;
}
