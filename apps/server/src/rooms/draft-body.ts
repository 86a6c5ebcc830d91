import type { DraftToKeep } from '@cyberdrill/domain';
import { IsInt, IsObject, IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from '../commands/fields/optional.ts';
import { Id } from '../commands/fields/texts.ts';

/** A draft as a device gives it. Its values are as far as somebody has come: no form is asked whether they fit. */
export class DraftBody implements DraftToKeep {
  @Id()
  readonly injectId!: string;

  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  readonly basedOn!: number;

  @IsObject()
  readonly values!: Readonly<Record<string, unknown>>;

  @Optional()
  @IsString()
  @MaxLength(20_000)
  readonly text?: string;
}
