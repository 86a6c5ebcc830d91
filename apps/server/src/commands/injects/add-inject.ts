import {
  AD_HOC_KINDS,
  CHANNELS,
  TLP_LABELS,
  type AdHocInject,
  type Channel,
  type Text,
  type Tlp,
} from '@cyberdrill/domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsTextsByLanguage } from '../../people/bodies/texts-by-language.ts';
import type { CommandData } from '../command-data.ts';
import { Optional } from '../fields/optional.ts';
import { Id, TeamIds } from '../fields/texts.ts';
import { AdHocResponseData } from './ad-hoc-response-data.ts';

/** Adds an inject to the MSEL that the plan did not have. */
export class AddInject implements CommandData<'inject:add'> {
  @Matches(/^[\w.:-]{1,100}$/)
  readonly injectId!: string;

  @IsIn(AD_HOC_KINDS)
  readonly kind!: AdHocInject['kind'];

  @IsTextsByLanguage()
  readonly title!: Text;

  @IsTextsByLanguage()
  readonly body!: Text;

  @IsIn(CHANNELS)
  readonly channel!: Channel;

  @Id()
  readonly from!: string;

  @IsIn(TLP_LABELS)
  readonly tlp!: Tlp;

  @Optional()
  @TeamIds()
  readonly teamIds?: readonly string[];

  @Optional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly atMs?: number;

  @IsBoolean()
  readonly acknowledge!: boolean;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => AdHocResponseData)
  readonly response?: AdHocResponseData;
}
