import type { PasskeyEnrolment } from '@cyberdrill/contracts';
import { PersonName } from './person-name.ts';
import { PasskeySignInBody } from './passkey-sign-in-body.ts';

/** A new passkey. */
export class PasskeyEnrolmentBody extends PasskeySignInBody implements PasskeyEnrolment {
  @PersonName()
  readonly name!: string;
}
