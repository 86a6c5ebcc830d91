import type { PublicCheckpointKey } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** The public key that checkpoints are proven with. */
export class PublicCheckpointKeyView implements PublicCheckpointKey {
  @ApiProperty({ type: String })
  readonly publicKeyId!: string;

  @ApiProperty({ enum: ['Ed25519'] })
  readonly algorithm!: 'Ed25519';

  @ApiProperty({ type: String, description: 'SPKI in PEM' })
  readonly pem!: string;
}
