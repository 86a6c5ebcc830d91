import type { PasswordSignIn } from '@cyberdrill/contracts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_EMAIL, LONGEST_PASSWORD } from './limits.ts';

/** Who somebody says he is, and the password that shows it. */
export class PasswordSignInBody implements PasswordSignIn {
  @Words(LONGEST_EMAIL)
  readonly email!: string;

  @Words(LONGEST_PASSWORD)
  readonly password!: string;
}
