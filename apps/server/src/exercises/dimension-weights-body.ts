import type { ExerciseSettings } from '@cyberdrill/domain';
import { IsNumber } from 'class-validator';

/** Weights of the dimensions in the composite score. */
export class DimensionWeightsBody implements Readonly<ExerciseSettings['dimensionWeights']> {
  @IsNumber()
  readonly A!: number;

  @IsNumber()
  readonly B!: number;

  @IsNumber()
  readonly C!: number;

  @IsNumber()
  readonly D!: number;

  @IsNumber()
  readonly E!: number;

  @IsNumber()
  readonly F!: number;
}
