import type { OidcSignIn } from '@cyberdrill/contracts';
import { Optional } from '../../commands/fields/optional.ts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_CODE } from './limits.ts';

/** A sign-in at the identity provider. */
export class OidcBody implements OidcSignIn {
  @Optional()
  @Words(LONGEST_CODE)
  readonly invitation?: string;
}
