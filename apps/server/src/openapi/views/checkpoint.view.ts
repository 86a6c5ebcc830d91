import { ApiProperty } from '@nestjs/swagger';

/** A signed statement of where a chain stood. */
export class CheckpointView {
  @ApiProperty({ enum: ['journal', 'audit'] })
  readonly chain!: 'journal' | 'audit';

  @ApiProperty({ type: String, required: false, description: 'Of a journal' })
  readonly exerciseId?: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Place of the entry that was the last one then' })
  readonly seq!: number;

  @ApiProperty({ type: String, description: 'Its hash, and so the hash over everything before it' })
  readonly headHash!: string;

  @ApiProperty({ type: 'integer', description: 'When it was signed: wall time, milliseconds since 1970' })
  readonly atMs!: number;

  @ApiProperty({ type: String, description: 'Names the key of `GET /checkpoint-key`' })
  readonly publicKeyId!: string;

  @ApiProperty({
    type: String,
    description: 'Ed25519 over the canonical JSON (RFC 8785) of all other properties, base64url',
  })
  readonly signature!: string;
}
