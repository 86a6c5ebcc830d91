import type { InvitationSecret } from '@cyberdrill/contracts';
import { Matches } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { Words } from '../../commands/fields/texts.ts';

const LONGEST_TYPED = 60;

/** What opens the door: one of the two. */
export class SecretBody implements InvitationSecret {
  @Optional()
  @Matches(/^[\w-]{43}$/)
  readonly token?: string;

  @Optional()
  @Words(LONGEST_TYPED)
  readonly code?: string;
}
