import { IsBoolean, IsNumber } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Id, Words } from '../fields/texts.ts';

/** Judges whether a message discharged a duty. */
export class JudgeDuty implements CommandData<'duty:judge'> {
  @Id()
  readonly dutyId!: string;

  @IsBoolean()
  readonly isDischarged!: boolean;

  @Optional()
  @Id()
  readonly messageId?: string;

  @Optional()
  @IsNumber()
  readonly quality?: number;

  @Words(2_000)
  readonly reason!: string;
}
