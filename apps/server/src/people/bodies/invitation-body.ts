import type { InvitationRequest } from '@cyberdrill/contracts';
import { Optional } from '../../commands/fields/optional.ts';
import { Id } from '../../commands/fields/texts.ts';
import { Expiry } from './expiry.ts';
import { SeatsBody } from './seats-body.ts';

/** Whom an invitation is to let in. */
export class InvitationBody extends SeatsBody implements InvitationRequest {
  @Optional()
  @Id()
  readonly teamId?: string;

  @Expiry()
  readonly expiresInMs?: number;
}
