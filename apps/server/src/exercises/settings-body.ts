import {
  TLP_HANDLINGS,
  type ExerciseSettings,
  type LatePolicy,
  type ScoringMode,
  type TlpHandling,
} from '@cyberdrill/domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsObject, ValidateNested } from 'class-validator';
import { SpanMs } from '../commands/fields/numbers.ts';
import { Optional } from '../commands/fields/optional.ts';
import { DimensionWeightsBody } from './dimension-weights-body.ts';
import { ResponsivenessBody } from './responsiveness-body.ts';

/** Choices for one exercise; what is left out has its default. */
export class SettingsBody implements Partial<ExerciseSettings> {
  @Optional()
  @IsIn(['none', 'private', 'banded', 'leaderboard'])
  readonly scoringMode?: ScoringMode;

  @Optional()
  @IsBoolean()
  readonly isTraining?: boolean;

  @Optional()
  @IsIn(['release', 'hold'])
  readonly latePolicy?: LatePolicy;

  @Optional()
  @SpanMs()
  readonly lateAfterMs?: number;

  @Optional()
  @IsNumber()
  readonly initialRate?: number;

  @Optional()
  @IsIn(TLP_HANDLINGS)
  readonly tlpHandling?: TlpHandling;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ResponsivenessBody)
  readonly responsiveness?: ResponsivenessBody;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => DimensionWeightsBody)
  readonly dimensionWeights?: DimensionWeightsBody;
}
