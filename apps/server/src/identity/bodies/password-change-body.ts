import type { PasswordChange } from '@cyberdrill/contracts';
import { Optional } from '../../commands/fields/optional.ts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_EMAIL, LONGEST_PASSWORD } from './limits.ts';

/** The own password, from now on. */
export class PasswordChangeBody implements PasswordChange {
  @Optional()
  @Words(LONGEST_PASSWORD)
  readonly currentPassword?: string;

  @Words(LONGEST_PASSWORD)
  readonly newPassword!: string;

  @Optional()
  @Words(LONGEST_EMAIL)
  readonly email?: string;
}
