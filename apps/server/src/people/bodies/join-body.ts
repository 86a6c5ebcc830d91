import type { JoinRequest } from '@cyberdrill/contracts';
import { Type } from 'class-transformer';
import { IsObject, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { Words } from '../../commands/fields/texts.ts';
import { NdaAcceptanceBody } from './nda-acceptance-body.ts';
import { SecretBody } from './secret-body.ts';

const LONGEST_NAME = 120;
const LONGEST_EMAIL = 254;
/** Longer ones are refused by the policy, which can say so; this keeps what is parsed small. */
const LONGEST_PASSWORD = 1_000;

/** The one form by which people come in. */
export class JoinBody extends SecretBody implements JoinRequest {
  // As long as a UUID, which has 122 random bits.
  @IsString()
  @Length(22, 64)
  readonly joinId!: string;

  // Something of it can be seen.
  @Optional()
  @Words(LONGEST_NAME)
  @Matches(/[\p{L}\p{N}]/u)
  readonly name?: string;

  @Optional()
  @Words(LONGEST_EMAIL)
  readonly email?: string;

  @Optional()
  @Words(LONGEST_PASSWORD)
  readonly password?: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => NdaAcceptanceBody)
  readonly acceptedNda?: NdaAcceptanceBody;
}
