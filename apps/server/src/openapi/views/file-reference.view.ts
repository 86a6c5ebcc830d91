import type { FileReference } from '@cyberdrill/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A stored file, named by its content. */
export class FileReferenceView implements FileReference {
  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$' })
  readonly sha256!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly sizeBytes!: number;

  @ApiProperty({ type: String })
  readonly mediaType!: string;
}
