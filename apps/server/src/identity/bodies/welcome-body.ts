import type { WelcomeRequest } from '@cyberdrill/contracts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_CODE, LONGEST_EMAIL, LONGEST_PASSWORD } from './limits.ts';
import { PersonName } from './person-name.ts';

/** The first administrator. */
export class WelcomeBody implements WelcomeRequest {
  @Words(LONGEST_CODE)
  readonly token!: string;

  @PersonName()
  readonly name!: string;

  @Words(LONGEST_EMAIL)
  readonly email!: string;

  @Words(LONGEST_PASSWORD)
  readonly password!: string;
}
