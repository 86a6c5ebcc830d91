import { IsNumber } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';

/** STARTEX. */
export class StartExercise implements CommandData<'exercise:start'> {
  @Optional()
  @IsNumber()
  readonly rate?: number;
}
