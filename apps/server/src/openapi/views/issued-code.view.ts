import type { IssuedCode } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A code to hand to a person. */
export class IssuedCodeView implements IssuedCode {
  @ApiProperty({ type: String, description: 'Shown this once' })
  readonly code!: string;

  @ApiProperty({ type: Number, required: false, description: 'Left out: it holds until it is replaced' })
  readonly expiresAtMs?: number;
}
