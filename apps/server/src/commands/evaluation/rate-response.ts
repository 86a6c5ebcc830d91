import { IsNumber } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Id, Words } from '../fields/texts.ts';

/** Rates one criterion of a standing answer. */
export class RateResponse implements CommandData<'response:rate'> {
  @Id()
  readonly injectId!: string;

  @Id()
  readonly teamId!: string;

  @Id()
  readonly expectationId!: string;

  @Id()
  readonly criterion!: string;

  @IsNumber()
  readonly rating!: number;

  @Optional()
  @Words(5_000)
  readonly comment?: string;
}
