import type { ResetCodeSignIn } from '@cyberdrill/contracts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_CODE, LONGEST_EMAIL, LONGEST_PASSWORD } from './limits.ts';

/** A one-time code, and the password that is set by it. */
export class ResetCodeBody implements ResetCodeSignIn {
  @Words(LONGEST_EMAIL)
  readonly email!: string;

  @Words(LONGEST_CODE)
  readonly code!: string;

  @Words(LONGEST_PASSWORD)
  readonly newPassword!: string;
}
