import type { AccountRequest } from '@cyberdrill/contracts';
import { IsBoolean } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_EMAIL } from './limits.ts';
import { PersonName } from './person-name.ts';

/** Somebody who is to have an account. */
export class AccountBody implements AccountRequest {
  @PersonName()
  readonly name!: string;

  @Words(LONGEST_EMAIL)
  readonly email!: string;

  @Optional()
  @IsBoolean()
  readonly isAdministrator?: boolean;
}
