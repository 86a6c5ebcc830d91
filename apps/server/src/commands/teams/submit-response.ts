import type { FieldValues } from '@cyberdrill/domain';
import { IsBoolean } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { IsFieldValues } from '../fields/field-values.ts';
import { MomentMs } from '../fields/numbers.ts';
import { Optional } from '../fields/optional.ts';
import { Id, Words } from '../fields/texts.ts';

/** Answers an inject. */
export class SubmitResponse implements CommandData<'response:submit'> {
  @Id()
  readonly injectId!: string;

  @Id()
  readonly responseId!: string;

  @IsBoolean()
  readonly isFinal!: boolean;

  @IsFieldValues()
  readonly values!: FieldValues;

  @Optional()
  @Words(20_000)
  readonly text?: string;

  @Optional()
  @MomentMs()
  readonly composedAtMs?: number;
}
