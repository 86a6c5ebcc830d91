import type { AccountChange } from '@cyberdrill/contracts';
import { IsBoolean } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_EMAIL } from './limits.ts';
import { PersonName } from './person-name.ts';

/** What is to be different about an account. */
export class AccountChangeBody implements AccountChange {
  @Optional()
  @PersonName()
  readonly name?: string;

  @Optional()
  @Words(LONGEST_EMAIL)
  readonly email?: string;

  @Optional()
  @IsBoolean()
  readonly isAdministrator?: boolean;

  @Optional()
  @IsBoolean()
  readonly isDisabled?: boolean;
}
