import type { IssuedCode } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A code to hand to a person. */
export class IssuedCodeView implements IssuedCode {
  @ApiProperty({
    enum: ['activation', 'reset', 'return'],
    description: 'The first two set a password; the last leads back in without one',
  })
  readonly kind!: IssuedCode['kind'];

  @ApiProperty({ type: String, description: 'Shown this once' })
  readonly code!: string;

  @ApiProperty({ type: Number, required: false, description: 'Left out: it holds until it is replaced' })
  readonly expiresAtMs?: number;
}
