import { IsIn } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { SpanMs } from '../fields/numbers.ts';
import { Optional } from '../fields/optional.ts';

/** TIME JUMP. */
export class Jump implements CommandData<'exercise:jump'> {
  @SpanMs()
  readonly toExerciseTimeMs!: number;

  @Optional()
  @IsIn(['release', 'hold', 'skip'])
  readonly passedOver?: 'release' | 'hold' | 'skip';
}
