import { AD_HOC_FIELD_TYPES, type AdHocField, type AdHocResponse, type Text } from '@cyberdrill/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { IsTextsByLanguage } from '../../people/bodies/texts-by-language.ts';
import { SpanMs } from '../fields/numbers.ts';
import { Optional } from '../fields/optional.ts';
import { Id } from '../fields/texts.ts';

/** One of the things that a field offers to choose from. */
class AdHocOptionData {
  @Id()
  readonly id!: string;

  @IsTextsByLanguage()
  readonly label!: Text;
}

/** A field of the form. */
class AdHocFieldData implements AdHocField {
  @Id()
  readonly id!: string;

  @IsIn(AD_HOC_FIELD_TYPES)
  readonly type!: AdHocField['type'];

  @IsTextsByLanguage()
  readonly label!: Text;

  @Optional()
  @IsBoolean()
  readonly required?: boolean;

  @Optional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AdHocOptionData)
  readonly options?: readonly AdHocOptionData[];
}

/** What an added inject asks for. */
export class AdHocResponseData implements AdHocResponse {
  @IsIn(['none', 'optional', 'required'])
  readonly freeForm!: AdHocResponse['freeForm'];

  @Optional()
  @SpanMs()
  readonly deadlineMs?: number;

  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AdHocFieldData)
  readonly fields?: readonly AdHocFieldData[];
}

/** The classes inside of it, for the description of the interface. */
export const AD_HOC_SHAPES = [AdHocOptionData, AdHocFieldData, AdHocResponseData] as const;
