import type { FileReference } from '@cyberdrill/domain';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { MEDIA_TYPE, Sha256, Words } from './texts.ts';

/** Which stored file is meant. */
export class FileReferenceData implements FileReference {
  @Words(255)
  readonly name!: string;

  @Sha256()
  readonly sha256!: string;

  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly sizeBytes!: number;

  @Matches(MEDIA_TYPE)
  readonly mediaType!: string;
}
