import { IsNumber } from 'class-validator';
import type { CommandData } from '../command-data.ts';

/** Sets how fast the exercise clock runs. */
export class SetRate implements CommandData<'exercise:set-rate'> {
  @IsNumber()
  readonly rate!: number;
}
