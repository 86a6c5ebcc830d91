import type { PlanExerciseRequest } from '@cyberdrill/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsObject,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Optional } from '../commands/fields/optional.ts';
import { Words } from '../commands/fields/texts.ts';
import { PACK_NAME } from '../scenarios/pack-name.ts';
import { SettingsBody } from './settings-body.ts';
import { TeamBody } from './team-body.ts';

const MOST_TEAMS = 200;
const LONGEST_SCENARIO = 1_000_000;

/** What an exercise is planned from. */
export class PlanExerciseBody implements PlanExerciseRequest {
  @Optional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  readonly exerciseId?: string;

  @Words(200)
  readonly title!: string;

  @Optional()
  @Matches(PACK_NAME)
  readonly scenario?: string;

  @Optional()
  @MaxLength(LONGEST_SCENARIO)
  readonly scenarioYaml?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TEAMS)
  @ValidateNested({ each: true })
  @Type(() => TeamBody)
  readonly teams!: readonly TeamBody[];

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => SettingsBody)
  readonly settings?: SettingsBody;

  @Optional()
  @IsBoolean()
  readonly directs?: boolean;
}
