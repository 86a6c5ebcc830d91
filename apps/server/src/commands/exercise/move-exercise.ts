import { PHASES, type Phase } from '@cyberdrill/domain';
import { IsIn } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Words } from '../fields/texts.ts';

/** Moves the exercise to another phase. */
export class MoveExercise implements CommandData<'exercise:move'> {
  @IsIn(PHASES)
  readonly to!: Phase;

  @Optional()
  @Words(2_000)
  readonly reason?: string;
}
